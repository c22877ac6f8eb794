import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isJsonObject, type JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { describeOnBothDatabases } from '@/tests/databases'
import type { Database } from './db/database'
import { type SaveOutcome, saveAnswers } from './save-answers'

/*
 * Rows of a list under random editors, held against a model that knows nothing of how changes are merged: every value and
 * row id is written once, so that whatever is gone from the draft tells whose it was and whether its remover could know it.
 */
const now = new Date('2026-11-24T10:00:00Z')
/** The small version; `npm run test:heavy` asks for 50 editors with 20 edits each. */
const EDITORS = Number(process.env.PLANNER_EDITORS ?? 12)
const EDITS = Number(process.env.PLANNER_EDITS ?? 8)
const ROWS = ['r0', 'r1', 'r2', 'r3']

const turn = fc.record({
  who: fc.nat({ max: 2 }),
  behind: fc.nat({ max: 5 }),
  op: fc.constantFrom(
    'insert' as const,
    'set' as const,
    'set' as const,
    'clear' as const,
    'remove' as const,
    'move' as const,
  ),
  row: fc.nat({ max: 7 }),
  cell: fc.constantFrom('x', 'y'),
  after: fc.option(fc.nat({ max: 7 })),
  fate: fc.constantFrom('sent', 'sent', 'sent twice', 'sent late again', 'lost'),
})

describeOnBothDatabases('rows under many editors', (open) => {
  let opened: Awaited<ReturnType<typeof open>>
  let db: Database
  let plans = 0
  beforeAll(async () => {
    opened = await open()
    db = opened.db
  })
  afterAll(() => opened.dispose())

  async function freshPlan() {
    const planId = `rows-${plans++}`
    await db.write(async (tx) => {
      await tx.plan.create({ data: { id: planId, name: planId, createdAt: now, updatedAt: now, recoveryHash: planId } })
    })
    const save = (who: number, opId: string, baseRevision: number, changes: Change[]) =>
      saveAnswers(
        db,
        { planId, step: 'data' },
        { opId: `tab${who}-`.padEnd(16, 'x') + opId, baseRevision, changes },
        { sessionId: `s${who}`, name: `E${who}` },
        now,
      )
    const rows = async () => {
      const row = await db.read.answer.findUnique({ where: { planId_step: { planId, step: 'data' } } })
      const draft = JSON.parse(row?.value ?? '{}') as JsonObject
      return (Array.isArray(draft.list) ? draft.list : []).filter(isJsonObject)
    }
    return { planId, save, rows }
  }

  test('inserted, changed, moved and removed in any order, twice or late: nothing unseen is overwritten or lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 16 }), async (turns) => {
        const { save, rows } = await freshPlan()
        const start = ROWS.map(
          (id): Change => ({ op: 'insert', at: ['list'], value: { id, x: `${id}x` }, after: null }),
        )
        let { revision } = await save(9, 'start', 0, start)
        type Mark = { who: number; revision: number }
        const wrote = new Map<string, Mark>()
        const removed = new Map<string, Mark>()
        const names = [...ROWS]
        const late: (() => Promise<void>)[] = []
        for (const [index, { who, behind, op, row, cell, after, fate }] of turns.entries()) {
          if (fate === 'lost') continue
          const base = Math.max(1, revision - behind)
          const id = op === 'insert' ? `new${index}` : (names[row % names.length] as string)
          const follows = after === null ? null : (names[after % names.length] as string)
          const value = `value ${index}`
          const change: Change =
            op === 'insert'
              ? { op, at: ['list'], value: { id, [cell]: value }, after: follows }
              : op === 'set'
                ? { op, at: ['list', id, cell], value }
                : op === 'clear'
                  ? { op, at: ['list', id, cell] }
                  : op === 'remove'
                    ? { op, at: ['list', id] }
                    : { op, at: ['list', id], after: follows }
          const before = await rows()
          const first = await save(who, String(index), base, [change])
          const same = async () => {
            const again = await save(who, String(index), base, [change])
            expect([again.revision, again.conflicts]).toEqual([first.revision, first.conflicts])
          }
          if (fate === 'sent twice') await same()
          if (fate === 'sent late again') late.push(same)
          revision += 1
          expect(first.revision).toBe(revision)
          if (op === 'insert') names.push(id)
          const present = await rows()
          const isIn = (list: JsonObject[], wanted: string) => list.some((one) => Object.values(one).includes(wanted))
          const couldKnow = (mark: Mark | undefined) => !mark || mark.who === who || mark.revision <= base
          // What is gone was seen by whoever took it away.
          for (const [text, mark] of wrote) {
            if (isIn(before, text) && !isIn(present, text)) expect(couldKnow(mark), `${text} went unseen`).toBe(true)
          }
          // What was accepted is there, unless its row was known to be gone.
          const isAccepted = first.conflicts.length === 0
          const hadRow = op === 'insert' || isIn(before, id)
          if (isAccepted && hadRow && (op === 'insert' || op === 'set')) expect(isIn(present, value)).toBe(true)
          if (isAccepted && !hadRow)
            expect(op === 'move' || op === 'remove' || couldKnow(removed.get(id)), `edit of ${id} was lost`).toBe(true)
          // Rows come and go only by who asked for it, and never twice.
          const ids = (list: JsonObject[]) => list.map((one) => String(one.id)).sort()
          const expected = ids(before).filter((one) => !(isAccepted && op === 'remove' && one === id))
          expect(ids(present)).toEqual(isAccepted && op === 'insert' ? [...expected, id].sort() : expected)
          if (!isAccepted) expect(present).toEqual(before)
          if (isAccepted && (op === 'insert' || op === 'set')) wrote.set(value, { who, revision })
          if (isAccepted && op === 'remove' && hadRow) removed.set(id, { who, revision })
        }
        const end = await rows()
        for (const again of late) await again()
        expect(await rows()).toEqual(end)
      }),
      { numRuns: 40 },
    )
  })

  test(`${EDITORS} editors, ${EDITS} edits each, at once: every row is there, and no value was overwritten unseen`, async () => {
    const { planId, save, rows } = await freshPlan()
    const bases = new Map<string, number>()
    const lost: SaveOutcome[] = []
    await Promise.all(
      Array.from({ length: EDITORS }, async (_, who) => {
        let base = 0
        for (let edit = 0; edit < EDITS; edit += 1) {
          const opId = `-${edit}`
          bases.set(`tab${who}-`.padEnd(16, 'x') + opId, base)
          const outcome = await save(who, opId, base, [
            { op: 'insert', at: ['list'], value: { id: `${who}-${edit}` }, after: null },
            { op: 'set', at: [`shared${edit % 4}`], value: `${who}/${edit}` },
          ])
          if (outcome.conflicts.length > 0) lost.push(outcome)
          base = outcome.revision
        }
      }),
    )
    expect(new Set((await rows()).map(({ id }) => id)).size).toBe(EDITORS * EDITS)
    const log = await db.read.change.findMany({ where: { planId }, orderBy: { revision: 'asc' } })
    expect(log.map((entry) => entry.revision)).toEqual(log.map((_, at) => at + 1))
    const last = new Map<string, { who: string; revision: number }>()
    let refused = 0
    for (const entry of log) {
      const applied = JSON.parse(entry.changes) as Change[]
      const shared = applied.find(({ op }) => op === 'set')
      if (!shared) {
        refused += 1
        continue
      }
      const key = String(shared.at[0])
      const before = last.get(key)
      if (before && before.who !== entry.sessionId) {
        expect(bases.get(entry.opId), `${entry.opId} over ${before.who}`).toBeGreaterThanOrEqual(before.revision)
      }
      last.set(key, { who: entry.sessionId, revision: entry.revision })
    }
    // Every loser was told, with both values.
    expect(lost).toHaveLength(refused)
    for (const { yours, theirs } of lost.flatMap(({ conflicts }) => conflicts)) {
      expect(yours).toMatch(/^\d+\/\d+$/)
      expect(theirs).toMatch(/^\d+\/\d+$/)
      expect(yours).not.toBe(theirs)
    }
  }, 300_000)
})
