-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "frozenAt" DATETIME;

-- AlterTable
ALTER TABLE "Change" ADD COLUMN "undo" TEXT;

-- AlterTable
ALTER TABLE "Link" ADD COLUMN "maxUses" INTEGER;

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "threadId" TEXT,
    "step" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "internal" BOOLEAN NOT NULL,
    "resolvedAt" DATETIME,
    "resolvedBy" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Comment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "planId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due" TEXT NOT NULL,

    PRIMARY KEY ("planId", "step"),
    CONSTRAINT "Assignment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PendingChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "theirBy" TEXT NOT NULL,
    "theirAt" DATETIME NOT NULL,
    "change" TEXT NOT NULL,
    CONSTRAINT "PendingChange_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Comment_planId_idx" ON "Comment"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "PendingChange_planId_sessionId_step_place_key" ON "PendingChange"("planId", "sessionId", "step", "place");
