import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Change } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import { requestDigest } from '@/lib/core/request/request-digest'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { describeOnBothDatabases } from '@/tests/databases'
import { nextRevision } from './change-log'
import { createPlan } from './create-plan'
import type { Database } from './db/database'
import { planAsSent } from './plan-as-sent'
import { readPlanRecord } from './plan-record'
import { readReview } from './read-review'
import { saveAnswers } from './save-answers'

const ada = { sessionId: 'ada', name: 'Ada' }
const now = new Date('2026-11-24T10:00:00Z')

describeOnBothDatabases('a review', (open) => {
  let opened: Awaited<ReturnType<typeof open>>
  let db: Database
  let operations = 0
  beforeAll(async () => {
    opened = await open()
    db = opened.db
  })
  afterAll(() => opened.dispose())

  const save = (planId: string, step: StepId, changes: Change[]) =>
    saveAnswers(db, { planId, step }, { opId: `operation-${operations++}`, baseRevision: 999, changes }, ada, now)
  const set = (key: string, value: string): Change => ({ op: 'set', at: [key], value })
  const whole = async (planId: string) => (await readPlanRecord(db, planId))!.plan
  const read = async (planId: string, scope: StepId[] | null = null) =>
    readReview(db, planId, await whole(planId), scope)

  async function approved(planId: string) {
    await db.write(async (tx) => {
      await tx.plan.create({ data: { id: planId, name: planId, createdAt: now, updatedAt: now, recoveryHash: planId } })
    })
    await save(planId, 'legal', [set('organization', 'Water'), set('region', 'eu')])
    const digest = requestDigest(await whole(planId))
    await db.write(async (tx) => {
      const revision = await nextRevision(tx, planId, now)
      const move = { planId, revision, state: 'approved', by: 'Lea', note: 'All of it', at: now, digest }
      await tx.reviewMove.create({ data: move })
    })
  }

  test('nobody moved it: a draft that stands', async () => {
    await approved('another')
    await db.write((tx) => tx.reviewMove.deleteMany({ where: { planId: 'another' } }))
    expect(await read('another')).toMatchObject({ state: 'draft', stands: true, revision: null })
  })

  test('it stands while every answer is as it was, says what changed, and stands again when it was changed back', async () => {
    await approved('plan')
    expect(await read('plan')).toMatchObject({ state: 'approved', stands: true, changed: {}, by: 'Lea' })
    await save('plan', 'legal', [set('organization', 'Power')])
    await save('plan', 'goals', [set('reason', 'licence'), set('assumptions', 'none')])
    expect(await read('plan')).toMatchObject({ stands: false, changed: { legal: 1, goals: 2 } })
    await save('plan', 'legal', [set('organization', 'Water')])
    expect(await read('plan')).toMatchObject({ stands: false, changed: { goals: 2 } })
    await save('plan', 'goals', [
      { op: 'clear', at: ['reason'] },
      { op: 'clear', at: ['assumptions'] },
    ])
    expect(await read('plan')).toMatchObject({ stands: true, changed: {} })
  })

  test('a link to some steps learns of changes in those alone, and not the words', async () => {
    await approved('part')
    await save('part', 'goals', [set('reason', 'licence')])
    expect(await read('part', ['legal'])).toMatchObject({ stands: true, changed: {}, note: '' })
    expect(await read('part', ['goals'])).toMatchObject({ stands: false, changed: { goals: 1 }, note: '' })
  })

  const mark: Change = { op: 'insert', at: ['followUp'], value: { id: 'sent-one', kind: 'sent' }, after: null }

  test('the mark "sent" moves the review, what follows in the log leaves it, and taking it back takes the move back', async () => {
    await approved('sent')
    await save('sent', 'request', [mark])
    expect(await read('sent')).toMatchObject({ state: 'sent', stands: true, by: 'Ada', note: '' })
    await save('sent', 'request', [{ op: 'insert', at: ['followUp'], value: { id: 'b', kind: 'asked' }, after: null }])
    expect(await read('sent')).toMatchObject({ state: 'sent', stands: true })
    await save('sent', 'goals', [set('reason', 'licence')])
    expect(await read('sent')).toMatchObject({ state: 'sent', stands: false, changed: { goals: 1 } })
    const then = await planAsSent(db, 'sent', await whole('sent'))
    expect(then).toMatchObject({ on: '2026-11-24', filesChanged: false })
    expect(then.plan.answers.goals).toEqual({})
    expect(then.plan.answers.legal).toMatchObject({ organization: 'Water' })
    await save('sent', 'request', [{ op: 'remove', at: ['followUp', 'sent-one'] }])
    expect(await read('sent')).toMatchObject({ state: 'approved', by: 'Lea', changed: { goals: 1 } })
    await save('sent', 'request', [mark])
    expect(await read('sent')).toMatchObject({
      state: 'sent',
      stands: true,
      note: 'Sent while the review was: approved, changed since.',
    })
  })

  test('a plan that comes with a mark has been sent, and says whether it is still what was sent', async () => {
    const plan = samplePlan()
    const digest = requestDigest(plan)
    plan.answers.request.followUp = [{ id: 'a', kind: 'sent', date: '2027-01-26', by: 'Aoife', digest }]
    const { planId } = await createPlan({ db }, plan, null, now)
    expect(await read(planId)).toMatchObject({ state: 'sent', by: 'Aoife', stands: true })
    plan.answers.request.followUp = [{ id: 'a', kind: 'sent', digest: 'another' }]
    const changed = await createPlan({ db }, plan, null, now)
    expect(await read(changed.planId)).toMatchObject({ state: 'sent', stands: false })
    await expect(planAsSent(db, changed.planId, plan)).rejects.toMatchObject({ status: 409, code: 'not-kept' })
  })
})
