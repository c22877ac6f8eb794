import { expect, test } from 'vitest'
import { emptyPlan, type Plan } from '@/lib/core/plan/plan'
import { exampleEntry } from '@/lib/core/rules/example-facts'
import { openPromises, sentMark, waveCounts, waveTotal } from './follow-up'
import { requestDigest } from './request-digest'

test('the digest follows every answer but the log after sending', () => {
  const { answers } = emptyPlan('Any')
  const digestOf = (said: Plan['answers'], ...files: string[]) =>
    requestDigest({ answers: said, profiles: files.map((digest) => ({ digest })) })
  const digest = digestOf(answers, 'b', 'a')
  expect(digestOf(answers, 'a', 'b')).toBe(digest)
  expect(digestOf({ ...answers, request: { followUp: [{ id: 'a', kind: 'sent' }] } }, 'a', 'b')).toBe(digest)
  expect(digestOf({ ...answers, request: { tier: 'free' } }, 'a', 'b')).not.toBe(digest)
  expect(digestOf(answers, 'a')).not.toBe(digest)
})

test('a wave stands as last counted; what was not counted stays unknown', () => {
  const log = [
    exampleEntry({ kind: 'counted', wave: 'Pilot', planned: 200, actual: 150, failed: 10 }),
    exampleEntry({ kind: 'counted', wave: 'Pilot', planned: 200, actual: 190, failed: 10 }),
    exampleEntry({ kind: 'counted', wave: 'All', planned: 1000, actual: 900 }),
  ]
  expect(waveCounts(log)).toEqual([
    { wave: 'Pilot', expected: 200, imported: 190, failed: 10, missing: 0 },
    { wave: 'All', expected: 1000, imported: 900, failed: null, missing: null },
  ])
  expect(waveTotal(waveCounts(log))).toEqual({ expected: 1200, imported: 1090, failed: null, missing: null })
  expect(waveCounts([exampleEntry({ kind: 'sent' })])).toEqual([])
})

test('the last mark counts, and a promise is open until the same ticket is answered', () => {
  const log = [
    exampleEntry({ kind: 'sent', by: 'Aoife', digest: 'one' }),
    exampleEntry({ kind: 'promised', ticket: 'T-1', promisedFor: '2027-02-10' }),
    exampleEntry({ kind: 'sent', date: '2027-02-01', by: 'Bram', digest: 'two' }),
  ]
  expect(sentMark(log)).toEqual({ date: '2027-02-01', by: 'Bram', digest: 'two' })
  expect(sentMark([])).toBeNull()
  expect(openPromises(log)).toHaveLength(1)
  expect(openPromises([...log, exampleEntry({ kind: 'answered', ticket: 'T-1' })])).toHaveLength(0)
  expect(openPromises([...log, exampleEntry({ kind: 'answered', ticket: 'T-2' })])).toHaveLength(1)
})
