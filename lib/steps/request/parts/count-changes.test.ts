import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { applyChange } from '@/lib/core/plan/change'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { requestFacts } from '../facts'
import { questions } from '../schema'
import { countChanges } from './count-changes'

const log = (draft: JsonObject) => {
  const { followUp } = requestFacts(readAnswers(questions, draft).answers as never)
  return followUp.known ? followUp.value : []
}
const ids = () => {
  let count = 0
  return () => `new${++count}`
}

test('counts go into the log in their order; a day that is there takes the new count, and the same changes nothing', () => {
  const draft: JsonObject = {
    senderConfirmed: 'yes',
    followUp: [
      { id: 'wave', kind: 'counted', date: '2027-04-10', wave: 'All', planned: 10, actual: 10, failed: 0 },
      { id: 'a', kind: 'moved', date: '2027-04-03', actual: 9000 },
    ],
  }
  const counts = [
    { date: '2027-04-03', moved: 9800 },
    { date: '2027-04-10', moved: 12_100 },
    { date: '2027-04-17', moved: 13_000 },
  ]
  const after = countChanges(draft, log(draft), counts, ids()).reduce(applyChange, draft)
  expect(readAnswers(questions, after).problems).toEqual([])
  expect(after.followUp).toMatchObject([
    { id: 'wave', actual: 10 },
    { id: 'a', actual: 9800 },
    { id: 'new1', date: '2027-04-10', kind: 'moved', actual: 12_100 },
    { id: 'new2', date: '2027-04-17', actual: 13_000 },
  ])
  expect(countChanges(after, log(after), counts, ids())).toEqual([])
})
