import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { Milestone, Window } from '@/lib/core/facts/timeline'
import { addDays } from '@/lib/core/iso-date'
import { leadTime } from '@/lib/core/schedule/lead-times'
import { latestStarts } from '@/lib/core/schedule/plan-schedule'
import { windowUtc } from './window-utc'

export type DatedThing = {
  /** Stable within a plan: what the thing is and the id of its row. */
  id: string
  kind:
    | 'milestone'
    | 'preparation'
    | 'start'
    | 'wave'
    | 'rehearsal'
    | 'deadline'
    | 'window'
    | 'peak'
    | 'freeze'
    | 'message'
  /** ISO date; `until` is the last day of a range, else null. */
  date: string
  until: string | null
  what: string
  owner: string
  users: number | null
  /** Only for windows: local start, the same in UTC where the zone is known, and the length. */
  window: { startTime: string; startUtc: string | null; hours: number } | null
}

/** Everything in the plan that has a date, in order: what the workbook lists and the calendar holds. */
export function datedThings(facts: Facts): DatedThing[] {
  const { timeline, strategy, impact, legal, data } = facts
  const zone = factValue(timeline.zone)
  const goLive = factValue(timeline.goLive)
  const single: [id: string, what: string, date: string | undefined][] = [
    ['notice', 'Users are told', factValue(timeline.noticeDate)],
    ['last-export', 'Last full export', factValue(timeline.finalExport)],
    ['go-live', 'Go-live', goLive],
    ['no-return', 'Point of no return', factValue(impact.pointOfNoReturn)],
    ['cut-off', 'Silent migration ends', factValue(strategy.cutOff)],
    ['deletion', 'Exported files are deleted', factValue(legal.exportDeletion)],
  ]
  const things: DatedThing[] = [
    ...single.flatMap(([id, what, date]) => (date ? [thing('milestone', `${id}`, date, what)] : [])),
    ...(factValue(timeline.milestones) ?? []).map(milestone),
    ...(factValue(timeline.windows) ?? []).map((window) => windowThing(window, zone)),
    ...(factValue(timeline.peaks) ?? []).map(({ id, name, from, to }) => thing('peak', id, from, name, { until: to })),
    ...(factValue(timeline.freezes) ?? []).map(({ id, name, from, to }) =>
      thing('freeze', id, from, name, { until: to }),
    ),
    ...tightening(facts),
    ...latestStarts(facts).map(({ id, name, start, owner }) =>
      thing('start', id, start, `Latest safe start: ${name}`, { owner }),
    ),
    ...(factValue(data.sources) ?? []).flatMap(({ id, name, endsOn }) =>
      endsOn ? [thing('deadline', `ends-${id}`, endsOn, `Contract ends: ${name}`)] : [],
    ),
    ...(factValue(impact.messages) ?? []).flatMap(({ id, who, daysBefore }) => {
      const date = goLive && daysBefore !== null ? addDays(goLive, -daysBefore) : null
      return date ? [thing('message', id, date, `Message to ${who || 'users'}`)] : []
    }),
  ]
  return things.filter(isInCalendar).sort((a, b) => a.date.localeCompare(b.date) || byId(a, b))
}

/** Rules relaxed for silent migration are tightened at its end: nothing else of the plan would remind anybody. */
function tightening({ timeline, strategy }: Facts): DatedThing[] {
  const date = factValue(strategy.cutOff)
  if (!date || !factValue(timeline.extras)?.includes('relax-rules')) return []
  const owner = leadTime('relax-rules')?.owner ?? ''
  return [thing('preparation', 'tighten-rules', date, 'Password rules of the target tightened again', { owner })]
}

/** A date worked out from the last day of the year 9999 is none; the day after must be one, too. */
const isInCalendar = ({ date, until }: DatedThing) =>
  [date, until ?? date].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && day < '9999-12-31')

const byId = (a: DatedThing, b: DatedThing) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function thing(
  kind: DatedThing['kind'],
  id: string,
  date: string,
  what: string,
  more: Partial<DatedThing> = {},
): DatedThing {
  return { id: `${kind}-${id}`, kind, date, until: null, what, owner: '', users: null, window: null, ...more }
}

function milestone({ id, kind, name, date, owner, users }: Milestone): DatedThing {
  return thing(kind ?? 'milestone', id, date, name, { owner, users: users ?? null })
}

function windowThing({ id, name, date, startTime, hours }: Window, zone: string | undefined): DatedThing {
  const startUtc = zone ? windowUtc(date, startTime, zone) : null
  return thing('window', id, date, name, { window: { startTime, startUtc, hours } })
}
