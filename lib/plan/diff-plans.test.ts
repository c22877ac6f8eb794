import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { diffPlans, plain } from './diff-plans'

test('a plan does not differ from itself, nor by the log after sending or the order of rows', () => {
  const changed = samplePlan()
  changed.answers.request.followUp = [{ id: 'a', kind: 'sent' }]
  changed.answers.timeline.windows = [...(changed.answers.timeline.windows as JsonObject[])].reverse()
  expect(diffPlans(samplePlan(), changed)).toEqual([])
})

test('answers, rows and cells are told in the words of their questions', () => {
  const changed = samplePlan()
  changed.answers.timeline.goLive = '2027-04-10'
  changed.answers.request.tier = undefined
  changed.answers.request.environments = null
  const contacts = changed.answers.request.contacts as JsonObject[]
  contacts[0] = { ...contacts[0], phone: '+353 20 555 0199' }
  contacts.push({ id: 'third', name: 'Cian Sample' })
  changed.answers.timeline.freezes = []
  const told = diffPlans(samplePlan(), changed).map(({ label, kind, before, after }) => [
    label,
    kind,
    before && plain(before),
    after && plain(after),
  ])
  expect(told).toEqual([
    ['Go-live', 'changed', '2027-03-27', '2027-04-10'],
    [expect.stringMatching(/^Freezes|^Change freezes/), 'removed', expect.stringContaining('First day: '), null],
    ['Asgardeo plan', 'removed', 'Enterprise', null],
    ['Contacts, Aoife Sample, Phone', 'changed', '+353 20 555 0101', '+353 20 555 0199'],
    ['Contacts, Cian Sample', 'added', null, 'Name: Cian Sample'],
    ['Other organisations for tests', 'changed', 'alderbrookwater-test, same region', 'not known yet'],
  ])
})

test('a share reads as everywhere else', () => {
  expect(plain({ kind: 'percent', value: 0.07 })).toBe('7%')
})
