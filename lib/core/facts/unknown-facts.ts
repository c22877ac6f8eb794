import { UNKNOWN } from './fact'
import type { Facts, Topic } from './facts'

const KEYS: { [T in Topic]: Record<keyof Facts[T], true> } = {
  legal: {
    organization: true,
    region: true,
    jurisdictions: true,
    legalBasis: true,
    dpa: true,
    specialCategories: true,
    minors: true,
    noticeDays: true,
    exportDeletion: true,
    pendingErasures: true,
  },
  data: {
    sources: true,
    users: true,
    withoutEmail: true,
    withPhone: true,
    withPassword: true,
    withMfa: true,
    withSocialLogin: true,
    activity: true,
    lastLogin: true,
    states: true,
    caseDuplicates: true,
    serviceAccounts: true,
    signupsPerDay: true,
    inventory: true,
    hashes: true,
    roles: true,
    groups: true,
  },
  goals: { reason: true, outcomes: true, segments: true, segmentUsers: true, keptUsers: true },
  strategy: {
    segments: true,
    resetUsers: true,
    silentUsers: true,
    cutOff: true,
    mailsPerDay: true,
    linkLifetimeHours: true,
    oldPolicy: true,
    newPolicy: true,
    leftoverPlan: true,
    silentDone: true,
  },
  mapping: {
    usernameMode: true,
    usernameSource: true,
    loginIdentifiers: true,
    uniqueness: true,
    rows: true,
    roles: true,
    states: true,
  },
  impact: {
    maxDowntimeMinutes: true,
    maxFailedLogins: true,
    maxTicketsPerDay: true,
    maxRejectedRows: true,
    losses: true,
    rollbackTrigger: true,
    rollbackDecider: true,
    pointOfNoReturn: true,
    risks: true,
    messages: true,
  },
  timeline: { zone: true, goLive: true, milestones: true, windows: true, peaks: true, freezes: true, noticeDate: true },
  rehearsal: { runs: true, exitBar: true, exitDecision: true },
  request: {
    senderName: true,
    senderEmail: true,
    senderConfirmed: true,
    contacts: true,
    handover: true,
    tier: true,
    questions: true,
    followUp: true,
  },
}

/** A plan nobody has said anything about. */
export function unknownFacts(): Facts {
  const facts = Object.entries(KEYS).map(([topic, keys]) => [
    topic,
    Object.fromEntries(Object.keys(keys).map((key) => [key, UNKNOWN])),
  ])
  return Object.fromEntries(facts) as Facts
}
