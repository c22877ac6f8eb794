import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answered } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { addDays, daysBetween } from '@/lib/core/iso-date'
import { messageKit } from '@/lib/core/messages/message-kit'
import { gatherFacts } from '@/lib/plan/gather-facts'
import { samplePlan } from '@/lib/plan/sample/sample-plan'

const sample = () => gatherFacts(samplePlan())

test('the sample: dated from the timeline, filled from the plan, languages to translate', () => {
  const { texts, toTranslate, missing } = messageKit(sample())
  expect(missing).toEqual([])
  expect(toTranslate).toEqual(['Irish', 'Polish'])
  const dates = Object.fromEntries(texts.map(({ id, date }) => [id, date]))
  expect(dates).toMatchObject({
    notice: '2027-02-25',
    reminder: '2027-03-24',
    'help-desk': '2027-03-20',
    reset: '2027-04-12',
    'status-during': '2027-03-27',
  })
  const notice = texts[0]?.text ?? ''
  expect(notice).toContain('Your user name and your password stay the same.')
  expect(notice).toContain('22:00 (Europe/Dublin), for about 6 hours')
  expect(texts.find(({ id }) => id === 'help-desk')?.text).toContain('Second factors: Enrol again at first login')
})

test('what the plan does not know stands in brackets and is listed', () => {
  const { texts, missing } = messageKit(unknownFacts())
  expect(missing).toEqual(['your organisation', 'day of go-live', 'downtime window'])
  expect(texts[0]?.subject).toBe('Signing in to [your organisation] changes on [day of go-live]')
  expect(texts.map(({ id }) => id)).not.toContain('reset')
  expect(texts.every(({ text }) => !/undefined|null|NaN/.test(text))).toBe(true)
})

test('go-live n days later is every text counted from it n days later', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300, max: 300 }), (days) => {
      const at = (goLive: string) => {
        const facts = sample()
        facts.timeline.goLive = answered(goLive)
        facts.timeline.noticeDate = { known: false }
        return messageKit(facts).texts.filter(({ daysBefore }) => daysBefore !== null)
      }
      const [one, moved] = [at('2027-03-27'), at(addDays('2027-03-27', days))]
      expect(moved.map(({ date }, i) => daysBetween(one[i]?.date ?? '', date ?? ''))).toEqual(one.map(() => days))
    }),
    { numRuns: 40 },
  )
})
