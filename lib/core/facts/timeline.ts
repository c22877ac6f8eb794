import type { Fact } from './fact'

export type Milestone = {
  id: string
  name: string
  date: string
  owner: string
  /** A rehearsal and a preparation come before go-live, whatever they are called. */
  kind?: 'milestone' | 'preparation' | 'wave' | 'rehearsal' | 'deadline'
  /** Users of a wave. */
  users?: number | null
}
/** A downtime window in local time of `zone`. */
export type Window = { id: string; name: string; date: string; startTime: string; hours: number }
/** Inclusive range of ISO dates. */
export type DateRange = { id: string; name: string; from: string; to: string }
/**
 * Comes back every week: days count from 1, Monday, to 7; times are `HH:MM` in the plan's zone, the end `24:00` at the
 * latest. `first` and `last` are ISO dates, or null when it never began or never ends.
 */
export type WeeklyPeak = {
  id: string
  name: string
  days: number[]
  from: string
  to: string
  first: string | null
  last: string | null
}
/** A lead time a person changed or added (`task` is `other`); null where nothing was said. */
export type LeadTimeChange = {
  id: string
  task: string
  name: string
  days: number | null
  isDone: boolean | null
  source: string
}

export type TimelineFacts = {
  zone: Fact<string>
  goLive: Fact<string>
  milestones: Fact<Milestone[]>
  windows: Fact<Window[]>
  peaks: Fact<DateRange[]>
  weeklyPeaks: Fact<WeeklyPeak[]>
  freezes: Fact<DateRange[]>
  noticeDate: Fact<string>
  /** Ids of lead times that apply because somebody named them. */
  extras: Fact<string[]>
  leadTimes: Fact<LeadTimeChange[]>
  /** ISO date of the last full export. */
  finalExport: Fact<string>
  betweenWay: Fact<'freeze' | 'delta' | 'dual-write'>
  changesPerDay: Fact<number>
  deletionsPerDay: Fact<number>
}
