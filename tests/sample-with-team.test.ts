import { expect, test } from 'vitest'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { createSample } from '@/lib/server/sample-with-team'
import { describeOnBothDatabases } from './databases'

describeOnBothDatabases('the sample with its team', (open) => {
  test('stores the sample with a conversation and an owner for every step, and gives its owner link', async () => {
    const { db, dispose } = await open()
    try {
      const { ownerLink } = await createSample({ db }, null, new Date('2027-01-26T10:00:00Z'))
      expect(ownerLink).toMatch(/^\/s\/[\w-]+#[\w-]+$/)
      expect((await db.read.plan.findMany()).map(({ name }) => name)).toEqual([samplePlan().name])
      const comments = await db.read.comment.findMany({ orderBy: { at: 'asc' } })
      expect(comments).toHaveLength(4)
      expect(await db.read.assignment.count()).toBe(9)
      expect(comments[1]?.threadId).toBe(comments[0]?.id)
    } finally {
      await dispose()
    }
  })
})
