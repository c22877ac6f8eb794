import { expect, test } from 'vitest'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import type { Plan } from '@/lib/core/plan/plan'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { planOf, rehearse } from '@/lib/core/rehearsal/test-kit'
import { rehearsalFacts } from '../facts'
import { questions } from '../schema'
import { addStep } from './apply-recipe'
import { checkFiles } from './check-files'
import { runRow } from './run-row'

test('a run becomes a valid row, and the row gives its causes back', () => {
  const plan = planOf({ rows: [['mail', 'username']] })
  const totals = rehearse([{ name: 'u.csv', content: 'mail,city\nann@corp.example,\nnobody,\n,Galle\n' }], plan)
  const { answers, problems } = readAnswers(questions, { runs: [runRow('a', totals)] })
  expect(problems).toEqual([])
  const { runs } = rehearsalFacts(answers, { profiles: [], facts: unknownFacts() })
  expect(runs.known && runs.value[0]).toMatchObject({
    records: 3,
    rejected: 2,
    causes: expect.arrayContaining([{ rule: 'username-missing', title: 'No username', records: 1 }]),
  })
})

const profiles = [
  { digest: 'a', addedAt: '', profile: { files: [{ name: 'users.csv', bytes: 1200, role: 'users' }] } },
] as unknown as Plan['profiles']

test('files are checked by name and size', () => {
  expect(checkFiles([{ name: 'users.csv', size: 1200 }], profiles)).toMatchObject([{ isExpected: true }])
  expect(checkFiles([{ name: 'renamed.csv', size: 1200 }], profiles)).toMatchObject([{ isExpected: true }])
  expect(checkFiles([{ name: 'users.csv', size: 90 }], profiles)[0]?.says).toContain('1,200 bytes')
  expect(checkFiles([{ name: 'other.csv', size: 90 }], profiles).map(({ isExpected }) => isExpected)).toEqual([
    false,
    false,
  ])
  expect(checkFiles([{ name: 'other.csv', size: 90 }], [])).toEqual([])
  // A twin stands for all the profiled files, and says what it is.
  const [twin, ...more] = checkFiles([{ name: 'synthetic-twin-20-users-seed-1.csv', size: 90 }], profiles)
  expect(twin?.says).toContain('its users are invented')
  expect(more).toEqual([])
})

test('a recipe adds its transform to the end of the row of its attribute', () => {
  const rows = [
    { id: 'a', source: 'born', target: 'dob', transforms: 'trim' },
    { id: 'b', source: 'phone', target: 'mobile' },
    { id: 'c', source: 'phone', target: '' },
  ]
  expect(addStep(rows, 'born', 'date-to-iso')).toEqual([
    { op: 'set', at: ['rows', 'a', 'transforms'], value: 'trim, date-to-iso' },
  ])
  expect(addStep(rows, 'phone', 'phone-to-e164')).toEqual([
    { op: 'set', at: ['rows', 'b', 'transforms'], value: 'phone-to-e164' },
  ])
  expect(addStep(rows, 'gone', 'trim')).toEqual([])
  expect(addStep(undefined, 'born', 'trim')).toEqual([])
})
