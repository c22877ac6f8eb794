import { expect, test } from 'vitest'
import { answered } from '@/lib/core/facts/fact'
import type { Message } from '@/lib/core/facts/impact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { timelineFacts } from './facts'

const message = (daysBefore: number | null): Message => ({
  id: 'm',
  who: 'All',
  daysBefore,
  channel: 'email',
  language: '',
  text: '',
})
const context = (...days: (number | null)[]) => {
  const facts = unknownFacts()
  if (days.length > 0) facts.impact.messages = answered(days.map(message))
  return { profiles: [], facts }
}

test('the notice is dated by the earliest message, over the turn of the year', () => {
  expect(timelineFacts({ goLive: '2027-01-10' }, context(3, 30, -7, null)).noticeDate).toMatchObject({
    value: '2026-12-11',
    origin: { kind: 'derived' },
  })
  expect(timelineFacts({ goLive: '2027-01-10', noticeDate: '2026-12-01' }, context(30)).noticeDate).toMatchObject({
    value: '2026-12-01',
  })
  expect(timelineFacts({ goLive: '2027-01-10' }, context(-7)).noticeDate.known).toBe(false)
})

test('what no calendar or clock knows is no fact', () => {
  const facts = timelineFacts(
    {
      zone: 'Middle-earth/Shire',
      windows: [
        { id: 'a', name: 'Night', date: '2027-03-27', startTime: '9:30', hours: 5 },
        { id: 'b', name: 'Odd', date: '2027-03-27', startTime: '25:00', hours: 5 },
      ],
      freezes: [{ id: 'a', name: 'Backwards', from: '2027-03-05', to: '2027-02-22' }],
      peaks: [{ id: 'a', name: 'Mondays', pattern: 'Mondays 08:00 to 10:00' }],
    },
    context(),
  )
  expect(facts.zone.known).toBe(false)
  expect(facts.windows).toMatchObject({ value: [{ name: 'Night', startTime: '09:30' }] })
  expect(facts.freezes).toMatchObject({ value: [] })
  expect(facts.peaks).toMatchObject({ value: [] })
  expect(timelineFacts({ zone: ' Europe/Dublin ' }, context()).zone).toMatchObject({ value: 'Europe/Dublin' })
})
