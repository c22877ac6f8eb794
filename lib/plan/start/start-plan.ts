/** "Start a plan": five answers become a draft at once. Pure; the caller says what day it is. */
import type { Facts } from '@/lib/core/facts/facts'
import { systemById } from '@/lib/core/intake/systems'
import { addDays } from '@/lib/core/iso-date'
import type { JsonObject } from '@/lib/core/json'
import { emptyPlan, type Plan } from '@/lib/core/plan/plan'
import { latestStarts } from '@/lib/core/schedule/plan-schedule'
import { gatherFacts } from '@/lib/plan/gather-facts'
import { DEFAULT_QUESTIONS } from '@/lib/steps/request/default-questions'
import { likelyStrategy } from './likely-strategy'
import { knownSystem } from './system-abilities'

export type StartAnswers = {
  name?: string
  /** Id of a legacy system; an id nobody knows becomes `other`. */
  system: string
  users: number | null
  region: 'us' | 'eu' | null
  /** ISO date wished for. */
  goLive: string | null
  /** Who decides. */
  decider: string
}

const ALL = 'All users'
/** Fourteen weeks reach most people who log in at all, and are a common length of double running. */
const SILENT_DAYS = 98

/** A draft with the timeline worked backwards from go-live, the likely strategy with reasons, whom to involve, how to export. */
export function startPlan(start: StartAnswers, today: string): Plan {
  const system = knownSystem(start.system)
  const plan = emptyPlan(start.name?.trim() || `${system.label}: move to Asgardeo`)
  const { path, reason } = likelyStrategy(system, start, today)
  const decider = start.decider.trim()
  plan.answers.legal = clean({ region: start.region })
  plan.answers.data = clean({
    sources: [
      clean({
        id: 'first',
        kind: system.id,
        name: system.label,
        canExport: 'yes',
        howExported: systemById(system.id).howToExport,
        hashesObtainable: system.hashes,
        canCheckPassword: system.canCheckPassword,
      }),
    ],
    users: start.users,
  })
  if (start.users !== null && start.users > 0) {
    plan.answers.goals = { segments: [{ id: 'all', name: ALL, users: start.users, kept: 'yes' }] }
    plan.answers.strategy = clean({
      paths: [{ id: 'all', segment: ALL, users: start.users, path }],
      cutOff: path === 'silent' && start.goLive ? addDays(start.goLive, SILENT_DAYS) : null,
    })
  }
  plan.answers.strategy = { ...plan.answers.strategy, decisionReason: reason }
  plan.answers.impact = clean({ rollbackDecider: decider })
  plan.answers.timeline = clean({
    goLive: start.goLive,
  })
  // Only then: which tasks there are follows from all the answers above.
  if (start.goLive) plan.answers.timeline.milestones = milestones(gatherFacts(plan), decider)
  plan.answers.request = { questions: DEFAULT_QUESTIONS.map((question) => ({ ...question })) }
  return plan
}

/** Whom to involve follows from the owners; the decider takes the lead admin's part. */
function milestones(facts: Facts, decider: string): JsonObject[] {
  return latestStarts(facts).map((task) => ({
    id: task.id,
    kind: task.id.startsWith('rehearsal') ? 'rehearsal' : 'preparation',
    name: `${task.name}: done`,
    date: task.done,
    owner: task.owner === 'Lead admin' && decider ? decider : task.owner,
  }))
}

/** Without what was not said: an empty answer is unanswered, not empty text. */
function clean(answers: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}
