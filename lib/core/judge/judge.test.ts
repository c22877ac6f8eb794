import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JudgedFinding, OpenQuestion } from '@/lib/core/analysis'
import type { Finding, Severity } from '@/lib/core/rules/rule'
import { findingDigest, judgeFindings } from './acknowledgement'
import { nextList } from './next-list'
import { type ReadinessInput, readiness } from './readiness'
import { judgeSignOffs } from './sign-offs'
import { type StepCounts, stepStatus } from './step-status'

const finding = (severity: Severity, over: Partial<Finding> = {}): Finding => ({
  id: 'rule:one',
  rule: 'rule',
  title: 'Title',
  severity,
  subject: 'one',
  says: `A ${severity}.`,
  fix: 'Do this.',
  numbers: { users: 10 },
  about: [{ step: 'strategy', question: 'paths', label: 'Paths' }],
  source: { text: 'Arithmetic of this plan', date: '2026-10-01', certainty: 'documented' },
  ...over,
})
const judged = (severity: Severity, accepted = false): JudgedFinding => ({
  ...finding(severity),
  acknowledged: accepted ? { reason: 'r', by: 'b', at: '2026-10-01' } : null,
})
const open = (need: 'request' | 'plan', deferred = false): OpenQuestion => ({
  step: 'legal',
  question: 'region',
  label: 'Asgardeo region',
  need,
  deferred,
})

const input = (over: Partial<ReadinessInput>): ReadinessInput => ({
  findings: [],
  open: [],
  couldNotJudge: [],
  answered: 30,
  ...over,
})

test.each<[Partial<ReadinessInput>, string, string]>([
  [{ answered: 0 }, 'unknown', 'Nothing to judge yet. Answer the first question or drop an export.'],
  [{}, 'ready', 'Ready to send.'],
  [{ open: [open('plan')] }, 'ready', 'Ready to send.'],
  [{ findings: [judged('block'), judged('block')] }, 'not-ready', 'Not ready to send. Two findings block the request.'],
  [
    { findings: [judged('block')], open: [open('request')] },
    'not-ready',
    'Not ready to send. One finding blocks the request.',
  ],
  [{ open: [open('request')] }, 'unknown', 'Cannot be judged yet. One answer the request needs is open.'],
  [{ couldNotJudge: ['x'] }, 'unknown', 'Cannot be judged in full. One rule could not be judged.'],
  [
    { findings: [judged('warn'), judged('inform')] },
    'with-conditions',
    'Ready with conditions. One warning is not settled.',
  ],
  [{ findings: [judged('warn', true)] }, 'ready', 'Ready to send.'],
  [
    { findings: [judged('warn', true)], open: [open('request', true), open('request', true)] },
    'with-conditions',
    'Ready with conditions. Two answers are still to be found.',
  ],
])('readiness %#', (over, verdict, says) => {
  expect(readiness(input(over))).toEqual({ verdict, says })
})

const counts: StepCounts = {
  asked: 5,
  answered: 0,
  deferred: 0,
  blockedBy: null,
  hasBlockingFinding: false,
  relevant: true,
}
test.each<[Partial<StepCounts>, string]>([
  [{}, 'not-started'],
  [{ answered: 2 }, 'in-progress'],
  [{ deferred: 1 }, 'in-progress'],
  [{ answered: 4, deferred: 1 }, 'in-progress'],
  [{ answered: 5 }, 'completed'],
  [{ asked: 0 }, 'completed'],
  [{ answered: 5, hasBlockingFinding: true }, 'needs-attention'],
  [{ blockedBy: 'Name a source first.' }, 'cannot-start'],
  [{ blockedBy: 'Name a source first.', hasBlockingFinding: true }, 'cannot-start'],
  [{ blockedBy: 'Name a source first.', answered: 1 }, 'in-progress'],
  [{ relevant: false, answered: 5 }, 'not-applicable'],
])('status %#', (over, status) => {
  expect(stepStatus({ ...counts, ...over })).toBe(status)
})

test('an acknowledgement stands while subject and numbers do, whatever the wording', () => {
  const before = finding('warn')
  const given = [{ finding: before.id, reason: 'Agreed', by: 'Ines', at: '2026-10-01', digest: findingDigest(before) }]
  const accepted = (now: Finding) => judgeFindings([now], given)[0]?.acknowledged
  expect(accepted(before)).toEqual({ reason: 'Agreed', by: 'Ines', at: '2026-10-01' })
  expect(accepted({ ...before, says: 'Other words.', fix: 'Other.' })).not.toBeNull()
  expect(accepted({ ...before, numbers: { users: 11 } })).toBeNull()
  expect(accepted({ ...before, numbers: undefined })).toBeNull()
  expect(accepted({ ...before, id: 'rule:two', subject: 'two' })).toBeNull()
  expect(accepted({ ...before, severity: 'block' })).toBeNull()
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (numbers) => {
      const reversed = Object.fromEntries(Object.entries(numbers).reverse())
      return findingDigest({ ...before, numbers }) === findingDigest({ ...before, numbers: reversed })
    }),
  )
})

test('a sign-off lapses with its facts', () => {
  const signed = {
    id: 's',
    step: 'legal',
    role: 'dpo',
    name: 'N',
    decision: 'approved',
    note: '',
    at: '',
    digest: 'a',
  } as const
  expect(judgeSignOffs([signed], () => 'a')[0]?.lapsed).toBe(false)
  expect(judgeSignOffs([signed], () => 'b')[0]?.lapsed).toBe(true)
})

test('next: blocks, warnings, open request answers, put-off ones last', () => {
  const list = nextList(
    [judged('inform'), judged('warn'), judged('warn', true), judged('block')],
    [open('request', true), open('plan'), open('request')],
  )
  expect(list.map((item) => item.kind)).toEqual(['block', 'warn', 'open', 'open'])
  expect(list[0]).toEqual({ step: 'strategy', question: 'paths', says: 'A block.', kind: 'block' })
  expect(list[2]).toEqual({ step: 'legal', question: 'region', says: 'Asgardeo region', kind: 'open' })
})
