import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Change } from '@/lib/core/plan/change'
import { diffDrafts } from '@/lib/core/plan/diff-drafts'
import { describeOnBothDatabases } from '@/tests/databases'
import type { Database } from './db/database'
import { readPending } from './pending-changes'
import { saveAnswers } from './save-answers'
import { readStepsAt } from './steps-at'

const ada = { sessionId: 'session-ada', name: 'Ada' }
const ben = { sessionId: 'session-ben', name: 'Ben' }
const now = new Date('2026-11-24T10:00:00Z')

describeOnBothDatabases('saving answers', (open) => {
  let opened: Awaited<ReturnType<typeof open>>
  let db: Database
  let next = 0
  beforeAll(async () => {
    opened = await open()
    db = opened.db
  })
  afterAll(() => opened.dispose())

  async function freshPlan() {
    const id = `plan-${next++}`
    await db.write((tx) =>
      tx.plan
        .create({ data: { id, name: id, createdAt: now, updatedAt: now, recoveryHash: id } })
        .then(() => undefined),
    )
    const save = (actor: typeof ada, opId: string, baseRevision: number, changes: Change[]) =>
      saveAnswers(db, { planId: id, step: 'legal' }, { opId, baseRevision, changes }, actor, now)
    const draft = async () => {
      const row = await db.read.answer.findUnique({ where: { planId_step: { planId: id, step: 'legal' } } })
      return JSON.parse(row?.value ?? '{}') as Record<string, unknown>
    }
    return { id, save, draft }
  }
  const set = (key: string, value: string): Change => ({ op: 'set', at: [key], value })

  test('a repeated operation changes nothing and gets the same revision', async () => {
    const { id, save, draft } = await freshPlan()
    const first = await save(ada, 'op-1', 0, [set('organization', 'Water')])
    await save(ben, 'op-2', 1, [set('organization', 'Power')])
    const again = await save(ada, 'op-1', 0, [set('organization', 'Water')])
    expect(again.revision).toBe(first.revision)
    expect(await draft()).toEqual({ organization: 'Power' })
    const plan = await db.read.plan.findUniqueOrThrow({ where: { id } })
    expect(plan.revision).toBe(2)
  })

  test('different fields merge silently and are told', async () => {
    const { save, draft } = await freshPlan()
    await save(ada, 'op-1', 0, [set('organization', 'Water')])
    const second = await save(ben, 'op-2', 0, [set('region', 'eu')])
    expect(second.conflicts).toEqual([])
    expect(second.since).toEqual([{ by: 'Ada', changes: [set('organization', 'Water')] }])
    expect(await draft()).toEqual({ organization: 'Water', region: 'eu' })
  })

  test('the same field with another value is refused and shown with both values', async () => {
    const { save, draft } = await freshPlan()
    await save(ada, 'op-1', 0, [set('organization', 'Water')])
    const second = await save(ben, 'op-2', 0, [set('organization', 'Power'), set('region', 'us')])
    expect(second.conflicts).toMatchObject([{ at: ['organization'], yours: 'Power', theirs: 'Water', by: 'Ada' }])
    expect(await draft()).toEqual({ organization: 'Water', region: 'us' })
    const choice = await save(ben, 'op-3', second.revision, [set('organization', 'Power')])
    expect(choice.conflicts).toEqual([])
    expect(await draft()).toMatchObject({ organization: 'Power' })
  })

  test('what was refused waits on the server, and choosing it settles it', async () => {
    const { id, save } = await freshPlan()
    const waiting = (who: typeof ada) => readPending(db, id, {}, who.sessionId)
    await save(ada, 'op-1', 0, [set('organization', 'Water')])
    const second = await save(ben, 'op-2', 0, [set('organization', 'Power')])
    expect(await waiting(ben)).toMatchObject([{ yours: 'Power', author: 'Ben', by: 'Ada', isMine: true }])
    expect(await waiting(ada)).toMatchObject([{ isMine: false }])
    const repeated = await save(ben, 'op-2', 0, [set('organization', 'Power')])
    expect(repeated.conflicts).toEqual(second.conflicts)
    await save(ada, 'op-3', second.revision, [set('organization', 'Power')])
    expect(await waiting(ben)).toEqual([])
  })

  test('each entry of the log can be taken back exactly', async () => {
    const { id, save, draft } = await freshPlan()
    await save(ada, 'op-1', 0, [{ op: 'insert', at: ['contacts'], value: { id: 'a', name: 'A' }, after: null }])
    const before = await draft()
    await save(ben, 'op-2', 1, [{ op: 'remove', at: ['contacts', 'a'] }, set('region', 'eu')])
    expect((await readStepsAt(db, id, ['legal'], 0)).legal.past).toEqual({})
    const { now: present, past } = (await readStepsAt(db, id, ['legal'], 1)).legal
    expect(past).toEqual(before)
    // Going back is a change like any other, and meets what others did since like any other.
    await save(ada, 'op-3', 2, [set('region', 'us')])
    const restored = await save(ben, 'op-4', 2, diffDrafts(present, past))
    expect(restored.conflicts).toMatchObject([{ at: ['region'], theirs: 'us' }])
    expect(await draft()).toEqual({ ...before, region: 'us' })
  })

  test('what a step held is read even while others save without a pause', async () => {
    const { id, save } = await freshPlan()
    await save(ada, 'op-0', 0, [set('region', 'eu')])
    let saves = 0
    const findMany = async (args: Parameters<typeof db.read.answer.findMany>[0]) => {
      const rows = await db.read.answer.findMany(args)
      saves++
      await save(ben, `op-${saves}`, saves, [set('organization', `O${saves}`)])
      return rows
    }
    const busy = Object.create(db.read, { answer: { value: { findMany } } }) as typeof db.read
    const read = await readStepsAt({ ...db, read: busy }, id, ['legal'], 1)
    expect(saves).toBeGreaterThan(1)
    expect(read.legal.now).toEqual({ region: 'eu', organization: `O${saves}` })
    expect(read.legal.past).toEqual({ region: 'eu' })
  })

  test('random editors who repeat and lose operations: every one is taken once, and nothing unseen is overwritten', async () => {
    const turns = fc.array(
      fc.record({
        who: fc.nat({ max: 2 }),
        behind: fc.nat({ max: 4 }),
        key: fc.constantFrom('x', 'y'),
        value: fc.constantFrom('1', '2', '3'),
        fate: fc.constantFrom('sent', 'sent twice', 'lost'),
      }),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(turns, async (list) => {
        const { save, draft } = await freshPlan()
        // The simple model: what stands at each place, who wrote it, and at which revision.
        const model = new Map<string, { value: string; who: number; revision: number }>()
        const written: { key: string; value: string; who: number; revision: number }[] = []
        let revision = 0
        for (const [index, { who, behind, key, value, fate }] of list.entries()) {
          if (fate === 'lost') continue
          const base = Math.max(0, revision - behind)
          const actor = { sessionId: `s${who}`, name: `E${who}` }
          const opId = `${`tab${who}`.padEnd(16, '0')}${index}`
          const first = await save(actor, opId, base, [set(key, value)])
          if (fate === 'sent twice') {
            const again = await save(actor, opId, base, [set(key, value)])
            expect([again.revision, again.conflicts]).toEqual([first.revision, first.conflicts])
          }
          revision += 1
          expect(first.revision).toBe(revision)
          const there = model.get(key)
          const isUnseen = there !== undefined && there.who !== who && there.revision > base && there.value !== value
          // Asking is allowed wherever somebody else wrote another value since, even if the asker wrote over it meanwhile.
          const mayAsk = written.some(
            (one) => one.key === key && one.who !== who && one.revision > base && one.value !== value,
          )
          if (!mayAsk) expect(first.conflicts).toEqual([])
          if (isUnseen) expect(first.conflicts).toHaveLength(1)
          if (first.conflicts.length === 0) {
            model.set(key, { value, who, revision })
            written.push({ key, value, who, revision })
          }
        }
        expect(await draft()).toEqual(Object.fromEntries([...model].map(([key, { value }]) => [key, value])))
      }),
      { numRuns: 60 },
    )
  })

  test('two tabs of one person do not overwrite each other either', async () => {
    const { save } = await freshPlan()
    await save(ada, 'op-1', 0, [set('organization', 'Water')])
    const stale = await save(ada, 'op-2', 0, [set('organization', 'Power')])
    expect(stale.conflicts).toMatchObject([{ yours: 'Power', theirs: 'Water' }])
  })

  test('one tab may go on typing before it heard of others', async () => {
    const { save, draft } = await freshPlan()
    const tab = 'tab-of-ada-00000'
    await save(ben, 'op-of-ben', 0, [set('region', 'eu')])
    await save(ada, `${tab}1`, 0, [set('organization', 'W')])
    const second = await save(ada, `${tab}2`, 0, [set('organization', 'Water')])
    expect(second.conflicts).toEqual([])
    expect(second.since).toHaveLength(1)
    expect(await draft()).toEqual({ region: 'eu', organization: 'Water' })
  })

  test('rows are met by id: two people add rows at once and both stay', async () => {
    const { save, draft } = await freshPlan()
    await save(ada, 'op-1', 0, [{ op: 'insert', at: ['contacts'], value: { id: 'a', name: 'A' }, after: null }])
    await save(ben, 'op-2', 0, [{ op: 'insert', at: ['contacts'], value: { id: 'b', name: 'B' }, after: null }])
    await save(ada, 'op-3', 2, [{ op: 'set', at: ['contacts', 'b', 'name'], value: 'Bee' }])
    const late = await save(ben, 'op-4', 2, [{ op: 'remove', at: ['contacts', 'b'] }])
    expect(late.conflicts).toHaveLength(1)
    expect(await draft()).toEqual({
      contacts: [
        { id: 'b', name: 'Bee' },
        { id: 'a', name: 'A' },
      ],
    })
  })

  test('20 editors on 50 fields at once: nobody is overwritten silently', async () => {
    const { save, draft } = await freshPlan()
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, who) =>
        save(
          { sessionId: `s${who}`, name: `E${who}` },
          `op-${who}`,
          0,
          Array.from({ length: 50 }, (_, field) => set(`f${field}`, `${who}`)),
        ),
      ),
    )
    const values = await draft()
    const winners = outcomes.filter((outcome) => outcome.conflicts.length === 0)
    expect(winners).toHaveLength(1)
    expect(new Set(Object.values(values)).size).toBe(1)
    for (const outcome of outcomes) expect([0, 50]).toContain(outcome.conflicts.length)
  })
})
