-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "steps" TEXT NOT NULL DEFAULT '';
