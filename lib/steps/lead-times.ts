/** How long things take that somebody else does, and how long before go-live they must be done. */
import type { Facts } from '@/lib/core/facts/facts'
import { addDays } from '@/lib/core/iso-date'

export type LeadTime = {
  id: string
  name: string
  owner: string
  /** Calendar days from start to end. */
  takes: number
  /** Calendar days before go-live by which it must be done. */
  doneBefore: number
  /** Where the duration comes from. */
  source: string
}

export type DatedLeadTime = LeadTime & { start: string; done: string }

const ESTIMATE = 'Planner’s estimate, for an organisation with some 200,000 users; change the date when you know better'
const POLICY = 'Asgardeo operational policies: request 14 days ahead, Enterprise only'

/** In order of the latest safe start for an ordinary plan. */
const ALWAYS: readonly LeadTime[] = [
  { id: 'export', name: 'Get the export', owner: 'Identity engineer', takes: 21, doneBefore: 63, source: ESTIMATE },
  { id: 'mapping', name: 'Clean up and map', owner: 'Identity engineer', takes: 35, doneBefore: 28, source: ESTIMATE },
  { id: 'legal', name: 'Agreement and sign-offs', owner: 'Legal', takes: 28, doneBefore: 28, source: ESTIMATE },
  { id: 'rehearsal', name: 'Rehearsals', owner: 'Identity engineer', takes: 21, doneBefore: 7, source: ESTIMATE },
  {
    id: 'request',
    name: 'Request to the Asgardeo team',
    owner: 'Lead admin',
    takes: 21,
    doneBefore: 5,
    source: 'Planner’s estimate: a first exchange takes one to three weeks; no reply time is published',
  },
  { id: 'pilot', name: 'Pilot group', owner: 'Identity engineer', takes: 7, doneBefore: 5, source: ESTIMATE },
]

const SILENT: readonly LeadTime[] = [
  {
    id: 'service',
    name: 'Build and deploy the login service',
    owner: 'Identity engineer',
    takes: 14,
    doneBefore: 29,
    source: ESTIMATE,
  },
  {
    id: 'firewall',
    name: 'Firewall opening for the login service',
    owner: 'Identity engineer',
    takes: 11,
    doneBefore: 36,
    source: ESTIMATE,
  },
]

const RESET: LeadTime = {
  id: 'mail-sender',
  name: 'Sender address and text of the reset mail',
  owner: 'Help desk lead',
  takes: 10,
  doneBefore: 10,
  source: ESTIMATE,
}

const LOAD_TEST: LeadTime = {
  id: 'load-test',
  name: 'Notice of a load test, if you want one',
  owner: 'Lead admin',
  takes: 14,
  doneBefore: 15,
  source: POLICY,
}

/** The lead times that apply to these facts, latest safe start first to last; empty while go-live is unknown. */
export function leadTimes(facts: Facts): DatedLeadTime[] {
  if (!facts.timeline.goLive.known) return []
  const goLive = facts.timeline.goLive.value
  const { silentUsers, resetUsers } = facts.strategy
  const notice = facts.legal.noticeDays
  const all = [
    ...ALWAYS,
    ...(silentUsers.known && silentUsers.value > 0 ? SILENT : []),
    ...(resetUsers.known && resetUsers.value > 0 ? [RESET] : []),
    LOAD_TEST,
    ...(notice.known && notice.value > 0 ? [noticeToUsers(notice.value)] : []),
  ]
  return datedBackwards(all, goLive)
}

/** What a plan starts with, before anything but the path is known. */
export function startingLeadTimes(path: 'silent' | 'reset'): LeadTime[] {
  return [...ALWAYS, ...(path === 'silent' ? SILENT : [RESET])]
}

/** From go-live backwards, sorted by start. */
export function datedBackwards(items: readonly LeadTime[], goLive: string): DatedLeadTime[] {
  return items
    .flatMap((item) => {
      const done = addDays(goLive, -item.doneBefore)
      const start = addDays(goLive, -item.doneBefore - item.takes)
      return done && start ? [{ ...item, done, start }] : []
    })
    .sort((a, b) => a.start.localeCompare(b.start))
}

function noticeToUsers(days: number): LeadTime {
  return {
    id: 'notice',
    name: 'Notice to users',
    owner: 'Help desk lead',
    takes: days,
    doneBefore: 0,
    source: 'The notice promised in the legal review',
  }
}
