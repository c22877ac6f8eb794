-- AlterTable
ALTER TABLE "SignOff" ADD COLUMN     "revision" INTEGER;

-- CreateTable
CREATE TABLE "ReviewMove" (
    "planId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "ReviewMove_pkey" PRIMARY KEY ("planId","revision")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Version_planId_idx" ON "Version"("planId");

-- AddForeignKey
ALTER TABLE "ReviewMove" ADD CONSTRAINT "ReviewMove_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
