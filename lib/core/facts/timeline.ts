import type { Fact } from './fact'

export type Milestone = {
  id: string
  name: string
  date: string
  owner: string
  kind?: 'milestone' | 'wave' | 'rehearsal' | 'deadline'
  /** Users of a wave. */
  users?: number | null
}
/** A downtime window in local time of `zone`. */
export type Window = { id: string; name: string; date: string; startTime: string; hours: number }
/** Inclusive range of ISO dates. */
export type DateRange = { id: string; name: string; from: string; to: string }

export type TimelineFacts = {
  zone: Fact<string>
  goLive: Fact<string>
  milestones: Fact<Milestone[]>
  windows: Fact<Window[]>
  peaks: Fact<DateRange[]>
  freezes: Fact<DateRange[]>
  noticeDate: Fact<string>
}
