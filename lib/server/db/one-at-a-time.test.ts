import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnBothDatabases } from '@/tests/databases'

describeOnBothDatabases('relations read inside a transaction', (open) => {
  let opened: Awaited<ReturnType<typeof open>>
  const warnings: string[] = []
  const note = (warning: Error) => warnings.push(warning.message)
  beforeAll(async () => {
    process.on('warning', note)
    opened = await open()
  })
  afterAll(async () => {
    process.off('warning', note)
    await opened.dispose()
  })

  test('are sent one after the other: a connection answers one query at a time', async () => {
    const now = new Date()
    const data = { id: 'plan', name: 'plan', createdAt: now, updatedAt: now, recoveryHash: 'plan' }
    await opened.db.write((tx) => tx.plan.create({ data }))
    const include = { answers: true, links: true, signOffs: true, comments: true, assignments: true }
    const found = await opened.db.write((tx) =>
      Promise.all([1, 2, 3].map(() => tx.plan.findUnique({ where: { id: 'plan' }, include }))),
    )
    expect(found.map((plan) => plan?.name)).toEqual(['plan', 'plan', 'plan'])
    // A failing query leaves the connection usable for the next.
    await expect(opened.db.write((tx) => tx.plan.create({ data }))).rejects.toThrow()
    expect(await opened.db.read.plan.count()).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(warnings.filter((text) => text.includes('client.query'))).toEqual([])
  })
})
