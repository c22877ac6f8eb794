import { expect, test } from 'vitest'
import type { FollowUp } from '@/lib/core/facts/request'
import { emptyPlan } from '@/lib/core/plan/plan'
import { openPromises, sentMark, waveCounts, waveTotal } from './follow-up'
import { requestDigest } from './request-digest'

const entry = (change: Partial<FollowUp>): FollowUp => ({
  id: 'x',
  date: '2027-02-01',
  kind: null,
  by: '',
  digest: '',
  ticket: '',
  note: '',
  next: '',
  promisedFor: null,
  wave: '',
  planned: null,
  actual: null,
  failed: null,
  ...change,
})

test('the digest follows every answer but the log after sending', () => {
  const { answers } = emptyPlan('Any')
  const digest = requestDigest(answers, ['b', 'a'])
  expect(requestDigest(answers, ['a', 'b'])).toBe(digest)
  expect(requestDigest({ ...answers, request: { followUp: [{ id: 'a', kind: 'sent' }] } }, ['a', 'b'])).toBe(digest)
  expect(requestDigest({ ...answers, request: { tier: 'free' } }, ['a', 'b'])).not.toBe(digest)
  expect(requestDigest(answers, ['a'])).not.toBe(digest)
})

test('a wave stands as last counted; what was not counted stays unknown', () => {
  const log = [
    entry({ kind: 'counted', wave: 'Pilot', planned: 200, actual: 150, failed: 10 }),
    entry({ kind: 'counted', wave: 'Pilot', planned: 200, actual: 190, failed: 10 }),
    entry({ kind: 'counted', wave: 'All', planned: 1000, actual: 900 }),
  ]
  expect(waveCounts(log)).toEqual([
    { wave: 'Pilot', expected: 200, imported: 190, failed: 10, missing: 0 },
    { wave: 'All', expected: 1000, imported: 900, failed: null, missing: null },
  ])
  expect(waveTotal(waveCounts(log))).toEqual({ expected: 1200, imported: 1090, failed: null, missing: null })
  expect(waveCounts([entry({ kind: 'sent' })])).toEqual([])
})

test('the last mark counts, and a promise is open until the same ticket is answered', () => {
  const log = [
    entry({ kind: 'sent', by: 'Aoife', digest: 'one' }),
    entry({ kind: 'promised', ticket: 'T-1', promisedFor: '2027-02-10' }),
    entry({ kind: 'sent', by: 'Bram', digest: 'two' }),
  ]
  expect(sentMark(log)).toEqual({ date: '2027-02-01', by: 'Bram', digest: 'two' })
  expect(sentMark([])).toBeNull()
  expect(openPromises(log)).toHaveLength(1)
  expect(openPromises([...log, entry({ kind: 'answered', ticket: 'T-1' })])).toHaveLength(0)
  expect(openPromises([...log, entry({ kind: 'answered', ticket: 'T-2' })])).toHaveLength(1)
})
