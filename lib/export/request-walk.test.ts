/**
 * The first e-mail so that there is no second one: every point the Asgardeo team would ask about, in several kinds of
 * plan, is answered in the package or listed as open with a name and a day.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/iso-date'
import type { JsonObject } from '@/lib/core/json'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import { REQUEST_TOPICS } from '@/lib/core/request/request-item'
import { REQUEST_ITEMS } from '@/lib/core/request/request-items'
import { requestMeter } from '@/lib/core/request/request-meter'
import { draftArbitrary } from '@/lib/plan/draft-arbitrary'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { startPlan } from '@/lib/plan/start/start-plan'
import { STEPS } from '@/lib/steps'
import { bundleOf } from './bundle-of'
import { requestLetter } from './request-letter'

/** Where the letter answers each item. A point of an item that is open stays a visible gap on the same line. */
const LINES: Record<string, RegExp> = {
  organization: /^Organisation: /,
  region: /^Region: /,
  tier: /^Asgardeo plan: /,
  environments: /^Other organisations for tests: /,
  sender: /^Sender: /,
  address: /^Sender address: /,
  registered: /^Address registered for an owner or administrator account: /,
  contacts: /^Contacts:/,
  version: /^Source systems:/,
  export: /can export: /,
  'check-password': /can check a password: /,
  network: /reached from: /,
  ends: /ends: /,
  users: /^Users today: /,
  types: /^By type:/,
  activity: /^Last login: /,
  states: /^By state:/,
  withoutEmail: /^Without e-mail address: /,
  withPhone: /^With phone number: /,
  withPassword: /^With password: /,
  withMfa: /^With a second factor: /,
  withSocialLogin: /^With social login: /,
  signupsPerDay: /^Sign-ups a day: /,
  largest: /^Longest value of an attribute that moves: /,
  mapping: /^Attributes: /,
  username: /^User names: /,
  uniqueness: /^Uniqueness of attributes marked unique: /,
  roles: /^Roles in the source/,
  'account-states': /^Account states:/,
  paths: /^By user type:/,
  hashes: /^Hashes in the source/,
  'silent-tasks': /^Steps to silent migration that are done: /,
  'peak-logins': /logins in the busiest minute/,
  'cut-off': /^Silent migration ends: /,
  leftover: /^Who has not logged in by then: /,
  mails: /^Reset mails a day: /,
  'link-lifetime': /^Reset link valid for: /,
  languages: /^Languages of the messages: /,
  zone: /^Time zone: /,
  'go-live': /^Go-live: /,
  windows: /^Downtime windows:/,
  peaks: /^Peaks:/,
  freezes: /^Freezes:/,
  'rehearsal-dates': /^Rehearsal dates:/,
  'load-test': /^We ask for a load test: /,
  totals: /^Rehearsals:/,
  'file-digest': /SHA-256 of the files: /,
  exceptions: /^Decision after the rehearsal: /,
  'legal-basis': /^Legal basis: /,
  dpa: /^Data processing agreement: /,
  transfers: /^Support may read logs from outside the region: /,
  deletion: /^Exported files are deleted by: /,
  handover: /^Our wish: /,
  numbers: /^Rejected rows we accept: /,
  trigger: /^We go back if: /,
  decider: /^Who decides: /,
  acceptance: /^We check success by:/,
  questions: /^Q1\. /,
}

function withPromises(plan: Plan): Plan {
  plan.answers.request.senderName ??= 'Aoife Sample'
  plan.answers.request.promises = REQUEST_TOPICS.map(({ id }) => ({
    id,
    topic: id,
    owner: `Owner of ${id}`,
    due: addDays(SAMPLE_TODAY, 14),
  }))
  return plan
}

function pathsOf(path: string): (row: JsonObject) => JsonObject {
  return (row) => ({ ...row, path })
}

function withPaths(change: (row: JsonObject, index: number) => JsonObject): Plan {
  const plan = samplePlan()
  plan.answers.strategy.paths = (plan.answers.strategy.paths as JsonObject[]).map(change)
  return plan
}

const START = { system: 'keycloak', users: 12_000, region: 'eu', goLive: '2027-06-05', decider: 'Head of IT' } as const

const SCENARIOS: Record<string, () => Plan> = {
  'a plan just started': () => startPlan({ ...START }, SAMPLE_TODAY),
  'a plan started with nothing known': () =>
    startPlan({ system: 'other', users: null, region: null, goLive: null, decider: '' }, SAMPLE_TODAY),
  'the sample': samplePlan,
  'silent migration for everybody': () => withPaths(pathsOf('silent')),
  'reset for everybody': () => withPaths(pathsOf('reset')),
  'most users excluded': () => withPaths((row, index) => (index === 0 ? row : { ...row, path: 'excluded' })),
}

/** Each point has its line, or stands among the open ones with the name and day that `promised` gave. */
function expectNothingToAskBack(plan: Plan, promised: boolean) {
  const bundle = bundleOf(plan, SAMPLE_TODAY)
  const lines = requestLetter(bundle)
    .text.split('\n')
    .map((line) => line.trim())
  const meter = requestMeter(bundle.facts, bundle.analysis)
  expect(meter.items.map(({ id }) => id)).toEqual(Object.keys(LINES))
  for (const item of meter.items) {
    const line = lines.find((candidate) => LINES[item.id]?.test(candidate))
    const listed = lines.find((candidate) => candidate.startsWith(`- Not answered yet: ${item.label};`))
    if (item.state === 'answered') {
      expect(line, item.id).toBeDefined()
      expect(listed, item.id).toBeUndefined()
    }
    if (item.state === 'open') {
      expect(listed, item.id).toMatch(
        promised
          ? new RegExp(`; answered by Owner of ${item.topic}, by Tuesday 9 February 2027$`)
          : /; (answered by|nobody named yet)/,
      )
    }
  }
  expect(meter.answered + meter.open.length).toBe(meter.asked)
}

for (const [name, make] of Object.entries(SCENARIOS)) {
  test(`${name}: every point is answered, or open with a name and a day`, () => {
    expectNothingToAskBack(withPromises(make()), true)
  })
}

test('in any plan, half-typed and nonsense included, every point is answered or open', () => {
  const drafts = fc.record(
    Object.fromEntries(STEPS.map((step) => [step.id, fc.option(draftArbitrary(step.questions))])),
  )
  fc.assert(
    fc.property(drafts, fc.boolean(), (answers, promised) => {
      const plan = samplePlan()
      for (const [id, draft] of Object.entries(answers)) {
        if (draft) plan.answers[id as StepId] = draft as never
      }
      expectNothingToAskBack(promised ? withPromises(plan) : plan, promised)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('an open point without a name or a day says that nobody was named', () => {
  const bundle = bundleOf(startPlan({ ...START }, SAMPLE_TODAY), SAMPLE_TODAY)
  expect(requestLetter(bundle).text).toContain('- Not answered yet: Legal basis; nobody named yet, no date yet')
})

test('what only some plans need is out of scope in the others', () => {
  const state = (plan: Plan, id: string) => {
    const { facts, analysis } = bundleOf(plan, SAMPLE_TODAY)
    return requestMeter(facts, analysis).items.find((item) => item.id === id)?.state
  }
  expect(state(withPaths(pathsOf('reset')), 'cut-off')).toBe('not-needed')
  expect(state(withPaths(pathsOf('silent')), 'cut-off')).toBe('answered')
  expect(state(withPaths(pathsOf('silent')), 'mails')).toBe('not-needed')
})

test('the meter knows everything the one list of open answers holds for the request', () => {
  for (const make of Object.values(SCENARIOS)) {
    const { facts, analysis } = bundleOf(make(), SAMPLE_TODAY)
    const open = new Set<string>(requestMeter(facts, analysis).open.map(({ answer }) => answer))
    const needed = analysis.open.filter(({ need }) => need === 'request')
    for (const { step, question } of needed) expect(open, `${step}.${question}`).toContain(`${step}.${question}`)
  }
})

test('what the Asgardeo team cannot act without keeps the request from being sent', () => {
  const { facts, analysis } = bundleOf(SCENARIOS['a plan just started']!(), SAMPLE_TODAY)
  expect(requestMeter(facts, analysis).blocking.items.map(({ id }) => id)).toEqual([
    'organization',
    'address',
    'registered',
  ])
  expect(REQUEST_ITEMS.filter(({ blocks }) => blocks)).toHaveLength(5)
})
