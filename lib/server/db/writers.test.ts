import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnBothDatabases } from '@/tests/databases'
import type { Database } from './database'

const WRITERS = 12
const ROUNDS = 40

describeOnBothDatabases('12 writers', (open) => {
  let opened: Awaited<ReturnType<typeof open>>
  let db: Database
  beforeAll(async () => {
    opened = await open()
    db = opened.db
  })
  afterAll(() => opened.dispose())

  test('every acknowledged write is there, and nothing of a rolled-back one', async () => {
    const acknowledged: string[] = []
    const writer = async (who: number) => {
      for (let round = 0; round < ROUNDS; round++) {
        const id = `w${who}-${round}`
        const data = { id, name: id, createdAt: new Date(0), updatedAt: new Date(0), recoveryHash: id }
        const rollsBack = round % 3 === 2
        const work = db.write(async (tx) => {
          await tx.plan.create({ data })
          if (rollsBack) throw new Error('rolled back on purpose')
        })
        await work.then(
          () => acknowledged.push(id),
          (error) => expect(String(error)).toContain('rolled back on purpose'),
        )
      }
    }
    await Promise.all(Array.from({ length: WRITERS }, (_, who) => writer(who)))
    const rows = await db.read.plan.findMany({ select: { id: true } })
    expect(rows.map((row) => row.id).sort()).toEqual(acknowledged.sort())
    expect(acknowledged.length).toBe(WRITERS * Math.ceil((ROUNDS * 2) / 3))
  })

  test('the reader of SQLite cannot write', async () => {
    if (db.provider !== 'sqlite') return
    await expect(db.read.plan.deleteMany({})).rejects.toThrow()
  })

  test('SQLite flushes every commit to the disk', async () => {
    if (db.provider !== 'sqlite') return
    const [row] = await db.write((tx) => tx.$queryRawUnsafe<{ synchronous: bigint }[]>('PRAGMA synchronous'))
    expect(Number(row?.synchronous)).toBe(2)
  })
})
