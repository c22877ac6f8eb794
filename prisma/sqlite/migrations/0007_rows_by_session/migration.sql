-- CreateIndex
CREATE INDEX "Change_sessionId_idx" ON "Change"("sessionId");

-- CreateIndex
CREATE INDEX "Comment_sessionId_idx" ON "Comment"("sessionId");

-- CreateIndex
CREATE INDEX "PendingChange_sessionId_idx" ON "PendingChange"("sessionId");
