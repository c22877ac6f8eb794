import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { bundleFixture, NAUGHTY } from './bundle-fixture'
import { bundleOf } from './bundle-of'
import { calendar } from './calendar'
import { datedThings } from './dated-things'
import type { Bundle } from './exporter'

const typed = { kind: 'person', name: 'Answer', date: null } as const
const sample = () => bundleOf(samplePlan(), SAMPLE_TODAY)
const render = async (bundle: Bundle) => new TextDecoder().decode(await calendar.render(bundle))

type Read = { uid: string; summary: string; start: string; end: string; alarms: number }

/** ISO moment of a window, ISO date of a whole day. */
function withIcalJs(text: string): Read[] {
  const root = new ICAL.Component(ICAL.parse(text))
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const when = (time: { isDate: boolean; toString(): string }) => time.toString()
    return {
      uid: event.uid,
      summary: event.summary,
      start: when(event.startDate),
      end: when(event.endDate),
      alarms: component.getAllSubcomponents('valarm').length,
    }
  })
}

function withNodeIcal(text: string): Read[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((item) => {
    if (item?.type !== 'VEVENT') return []
    // A whole day has no zone: this parser gives midnight of the machine's own.
    const day = (date: Date) =>
      [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-')
    const when = (date: Date) => (item.datetype === 'date' ? day(date) : date.toISOString().replace('.000Z', 'Z'))
    const alarms = Array.isArray(item.alarms) ? item.alarms.length : 0
    return [
      {
        uid: item.uid,
        summary: String(item.summary),
        start: when(item.start),
        end: when(item.end ?? item.start),
        alarms,
      },
    ]
  })
}

const byUid = (a: Read, b: Read) => (a.uid < b.uid ? -1 : 1)

test('rules relaxed for silent migration are tightened on the day it ends, with an owner', () => {
  const plan = samplePlan()
  const tightening = () =>
    datedThings(bundleOf(plan, SAMPLE_TODAY).facts).find(({ id }) => id === 'preparation-tighten-rules')
  expect(tightening()).toBeUndefined()
  plan.answers.timeline.extras = ['relax-rules']
  expect(tightening()).toMatchObject({ date: '2027-07-03', owner: 'Identity engineer' })
  plan.answers.strategy.cutOff = null
  expect(tightening()).toBeUndefined()
})

test('two independent parsers read the same events, each dated thing once', async () => {
  const text = await render(sample())
  const one = withIcalJs(text).sort(byUid)
  expect(withNodeIcal(text).sort(byUid)).toEqual(one)
  expect(one).toHaveLength(datedThings(sample().facts).length)
  expect(one.find(({ summary }) => summary === 'Downtime window: Night of the move')).toMatchObject({
    start: '2027-03-27T22:00:00Z',
    end: '2027-03-28T04:00:00Z',
    alarms: 2,
  })
  expect(one.find(({ summary }) => summary === 'Change freeze: Yearly billing run')).toMatchObject({
    start: '2027-02-22',
    end: '2027-03-06',
    alarms: 1,
  })
  expect(one.find(({ summary }) => summary === 'Go-live')).toMatchObject({ start: '2027-03-27', end: '2027-03-28' })
})

test('a window keeps its moment in summer, in other zones and on another machine', async () => {
  for (const [zone, start] of [
    ['Europe/Dublin', '2027-07-03T21:00:00Z'],
    ['America/New_York', '2027-07-04T02:00:00Z'],
    ['Asia/Kolkata', '2027-07-03T16:30:00Z'],
  ] as const) {
    const bundle = bundleFixture()
    bundle.facts.timeline.zone = known(zone, typed)
    const window = { id: 'w', name: 'Night', date: '2027-07-03', startTime: '22:00', hours: 1.5 }
    bundle.facts.timeline.windows = known([window], typed)
    const found = withIcalJs(await render(bundle)).find(({ summary }) => summary.endsWith('Night'))
    expect(found?.start).toBe(start)
  }
  const before = process.env.TZ
  const [west, east] = await Promise.all(
    ['America/Los_Angeles', 'Pacific/Auckland'].map(async (zone) => {
      process.env.TZ = zone
      return render(sample())
    }),
  )
  process.env.TZ = before ?? 'UTC'
  expect(west).toBe(east)
})

test('no text of the plan becomes a property, and lines keep their length', async () => {
  const bundle = bundleFixture()
  bundle.facts.timeline.freezes = known(
    NAUGHTY.map((name, at) => ({
      id: `f${at}`,
      name: `${name}\r\nATTENDEE:mailto:x@example.com`,
      from: '2027-02-01',
      to: '2027-02-02',
    })),
    typed,
  )
  const text = await render(bundle)
  expect(text).not.toMatch(/^(ATTENDEE|ORGANIZER|ATTACH|URL)/m)
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(
    withIcalJs(text)
      .map(({ summary }) => summary)
      .join(),
  ).toContain('移行計画')
})

test('an event keeps its id when its date moves, and a later export is a later version', async () => {
  const early = withIcalJs(await render(bundleFixture())).find(({ summary }) => summary === 'Go-live')
  const bundle = bundleFixture({ today: '2027-02-01' })
  bundle.facts.timeline.goLive = known('2027-04-10', typed)
  const text = await render(bundle)
  expect(withIcalJs(text).find(({ summary }) => summary === 'Go-live')?.uid).toBe(early?.uid)
  expect(text).toContain('SEQUENCE:2588')
  expect(text).toContain('DTSTAMP:20270201T120000Z')
})
