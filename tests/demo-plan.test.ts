import { expect, test } from 'vitest'
import { createDemoPlan } from '@/lib/server/demo-plan'
import { samplePlan } from '@/lib/steps/sample-plan'
import { describeOnBothDatabases } from './databases'

describeOnBothDatabases('npm run demo', (open) => {
  test('stores the sample with a conversation about it and gives its owner link', async () => {
    const { db, dispose } = await open()
    try {
      const path = await createDemoPlan(db, new Date('2027-01-26T10:00:00Z'))
      expect(path).toMatch(/^\/s\/[\w-]+#[\w-]+$/)
      expect((await db.read.plan.findMany()).map(({ name }) => name)).toEqual([samplePlan().name])
      const comments = await db.read.comment.findMany({ orderBy: { at: 'asc' } })
      expect(comments).toHaveLength(4)
      expect(comments[1]?.threadId).toBe(comments[0]?.id)
    } finally {
      await dispose()
    }
  })
})
