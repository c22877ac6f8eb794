import type { ICalAlarmData, ICalEventData } from 'ical-generator'
import { addDays, daysBetween } from '@/lib/core/iso-date'
import { oneLine } from '@/lib/core/plain-text'
import { sha256Hex } from '@/lib/core/sha256'
import { type DatedThing, datedThings } from './dated-things'
import type { Bundle, Exporter } from './exporter'
import { formatFor } from './format-cell'

const HOUR = 3600
const DAY = 24 * HOUR

export const calendar: Exporter = {
  id: 'calendar',
  label: 'Calendar',
  hint: 'Milestones, windows, freezes and messages with reminders, for any calendar program',
  extension: 'ics',
  mime: 'text/calendar; charset=utf-8',
  role: 'viewer',
  async render(bundle) {
    const { default: ical } = await import('ical-generator')
    const name = oneLine(bundle.plan.name) || 'Migration plan'
    const product = oneLine(bundle.settings.productName)
    const file = ical({ name, prodId: { company: 'Migration planner', product: `${product} migration` } })
    for (const thing of datedThings(bundle.facts)) file.createEvent(eventOf(thing, bundle))
    return new TextEncoder().encode(file.toString())
  },
}

function eventOf(thing: DatedThing, bundle: Bundle): ICalEventData {
  const { plan, today } = bundle
  const times = timesOf(thing)
  return {
    // The same thing keeps its id from one export to the next, so that a calendar replaces it instead of adding it again.
    id: `${sha256Hex(`${plan.name}\n${thing.id}`).slice(0, 32)}@planner.invalid`,
    sequence: Math.max(0, daysBetween('2020-01-01', today)),
    stamp: new Date(`${today}T12:00:00Z`),
    ...times,
    summary: `${TITLE[thing.kind]}${oneLine(thing.what)}`,
    description: aboutThing(thing, bundle),
    categories: [{ name: thing.kind }],
    transparency: (thing.window ? 'OPAQUE' : 'TRANSPARENT') as ICalEventData['transparency'],
    alarms: alarms(thing, times.allDay),
  }
}

/** A window is written in UTC, which every calendar shows in its own zone; all else is a day, or days, of no zone. */
function timesOf({ date, until, window }: DatedThing): { start: Date; end: Date; allDay: boolean } {
  if (window?.startUtc) {
    const start = new Date(window.startUtc.replace(' UTC', ':00Z').replace(' ', 'T'))
    return { start, end: new Date(start.getTime() + window.hours * HOUR * 1000), allDay: false }
  }
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
  // RFC 5545, 3.6.1: the end of a whole-day event is the day after its last.
  return { start: day(date), end: day(addDays(until ?? date, 1)), allDay: true }
}

const TITLE: Record<DatedThing['kind'], string> = {
  milestone: '',
  preparation: '',
  start: '',
  wave: 'Wave: ',
  rehearsal: 'Rehearsal: ',
  deadline: 'Deadline: ',
  window: 'Downtime window: ',
  peak: 'Peak: ',
  freeze: 'Change freeze: ',
  message: '',
}

function aboutThing({ owner, users, window }: DatedThing, bundle: Bundle): string {
  const format = formatFor(bundle.locale, bundle.zone)
  const zone = bundle.facts.timeline.zone.known ? bundle.facts.timeline.zone.value : null
  return [
    owner ? `Owner: ${oneLine(owner)}` : '',
    users === null ? '' : `Users: ${format.number(users)}`,
    window ? `Starts at ${window.startTime}${zone ? ` ${zone}` : ', time zone not known yet'}` : '',
    window?.startUtc ? `(${window.startUtc}), ${format.number(window.hours)} hours` : '',
    `Plan: ${oneLine(bundle.plan.name)}, as of ${bundle.today}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** At nine in the morning for whole days, before the start for a window. */
function alarms({ kind, what }: DatedThing, allDay: boolean): ICalAlarmData[] {
  const daysBefore: Record<DatedThing['kind'], number[]> = {
    milestone: [7, 1],
    preparation: [7, 1],
    start: [14, 3],
    wave: [1],
    rehearsal: [1],
    deadline: [14, 3],
    window: [7, 1],
    peak: [],
    freeze: [3],
    message: [2],
  }
  return daysBefore[kind].map((days) => ({
    type: 'display' as ICalAlarmData['type'],
    triggerBefore: days * DAY - (allDay ? 9 * HOUR : 0),
    description: oneLine(what),
  }))
}
