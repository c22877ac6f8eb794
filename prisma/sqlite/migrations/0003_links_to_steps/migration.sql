-- AlterTable
-- Written by hand: making the table anew, as the tool would, drops it first, and that takes everybody's access along.
ALTER TABLE "Link" ADD COLUMN "steps" TEXT NOT NULL DEFAULT '';
