import { expect, test } from 'vitest'
import { emptyPlan } from '@/lib/core/plan/plan'
import { profileSchema } from '@/lib/core/profile/profile-schema'
import { analyse } from '@/lib/plan/analyse'
import { SAMPLE_TODAY, samplePlan } from './sample-plan'

const plan = samplePlan()
const { facts, analysis } = analyse(plan, SAMPLE_TODAY)
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

test('the numbers of the sample add up across steps', () => {
  const { data, goals, strategy, mapping } = facts
  if (!data.users.known || !goals.segmentUsers.known || !goals.keptUsers.known || !goals.segments.known) throw Error()
  if (!strategy.segments.known || !data.activity.known || !data.states.known || !mapping.states.known) throw Error()
  const users = data.users.value
  const excluded = sum(goals.segments.value.filter((segment) => !segment.kept).map((segment) => segment.users))
  expect(goals.keptUsers.value + excluded).toBe(users)
  expect(goals.segmentUsers.value).toBe(users)
  expect(sum(strategy.segments.value.map((segment) => segment.users))).toBe(users)
  expect(sum(Object.values(data.activity.value))).toBe(users)
  expect(sum(data.states.value.map((state) => state.count))).toBe(users)
  expect(sum(mapping.states.value.map((state) => state.users ?? 0))).toBe(users)
  expect(strategy.segments.value.map(({ name, users }) => ({ name, users }))).toEqual(
    goals.segments.value.map(({ name, users }) => ({ name, users })),
  )
})

test('the sample shows a few findings, and sign-offs that stand', () => {
  expect(analysis.couldNotJudge).toEqual([])
  expect(analysis.findings.length).toBeLessThanOrEqual(9)
  expect(analysis.findings.filter((finding) => finding.severity === 'block').length).toBeGreaterThanOrEqual(1)
  expect(analysis.findings.filter((finding) => finding.severity === 'warn').length).toBeGreaterThanOrEqual(2)
  expect(analysis.signOffs.map((signOff) => signOff.lapsed)).toEqual([false, false])
})

test('the sample has nine risks and three reset waves that hold everybody who resets', () => {
  const { impact, timeline, strategy } = facts
  if (!impact.risks.known || !timeline.milestones.known || !strategy.resetUsers.known) throw Error()
  expect(impact.risks.value).toHaveLength(9)
  for (const risk of impact.risks.value)
    expect(risk, risk.name).toMatchObject({ owner: expect.stringMatching(/./), mitigation: expect.stringMatching(/./) })
  const goLive = '2027-03-27'
  const waves = timeline.milestones.value.filter(({ kind, date }) => kind === 'wave' && date > goLive)
  expect(waves).toHaveLength(3)
  expect(sum(waves.map(({ users }) => users ?? 0))).toBe(strategy.resetUsers.value)
})

test('a profile dropped into an empty plan gives at most five findings', () => {
  const dropped = { ...emptyPlan('Any'), profiles: plan.profiles }
  const judged = analyse(dropped, SAMPLE_TODAY).analysis
  expect(judged.findings.length).toBeLessThanOrEqual(5)
  expect(judged.couldNotJudge).toEqual([])
})

test('a sign-off lapses when its step changes, and only then', () => {
  const changed = samplePlan()
  changed.answers.legal.noticeDays = 31
  expect(analyse(changed, SAMPLE_TODAY).analysis.signOffs.map((signOff) => signOff.lapsed)).toEqual([true, false])
})

test('the stored profile is one the server accepts', () => {
  expect(profileSchema.safeParse(plan.profiles[0]?.profile).success).toBe(true)
})

test('two samples are equal: nothing in it depends on the clock', () => {
  expect(samplePlan()).toEqual(plan)
})
