-- CreateTable
CREATE TABLE "Handover" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "stays" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Handover_planId_key" ON "Handover"("planId");

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
