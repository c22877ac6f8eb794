import type { JsonObject } from '@/lib/core/json'
import type { Profile } from '@/lib/core/profile/profile'

export const STEP_IDS = [
  'legal',
  'data',
  'goals',
  'strategy',
  'mapping',
  'impact',
  'timeline',
  'rehearsal',
  'request',
] as const
export type StepId = (typeof STEP_IDS)[number]

/** Raised with every change of shape; `upgrades/<n>.ts` turns format n - 1 into n. */
export const PLAN_FORMAT = 1

/** The whole plan as one value: what the database stores in pieces, the JSON export prints and the command line reads. */
export type Plan = {
  format: typeof PLAN_FORMAT
  name: string
  /** Drafts, as typed: each step's questions say what is valid. */
  answers: Record<StepId, JsonObject>
  profiles: StoredProfile[]
  signOffs: SignOff[]
  acknowledgements: Acknowledgement[]
}

/** A profile as it was measured; overrides live in the data step's answers, so a re-drop keeps them. */
export type StoredProfile = { digest: string; addedAt: string; profile: Profile }

export type SignOff = {
  id: string
  step: StepId
  role: 'legal' | 'dpo' | 'security' | 'business'
  name: string
  decision: 'approved' | 'rejected'
  note: string
  /** ISO date-time. */
  at: string
  /** SHA-256 of the canonical JSON of the facts the step's section prints; a different digest now means it lapsed. */
  digest: string
}

/** A finding accepted with a reason; raised again when `digest` (of its subject and numbers) changes. */
export type Acknowledgement = { finding: string; reason: string; by: string; at: string; digest: string }

export function emptyPlan(name: string): Plan {
  const answers = Object.fromEntries(STEP_IDS.map((id) => [id, {}])) as Record<StepId, JsonObject>
  return { format: PLAN_FORMAT, name, answers, profiles: [], signOffs: [], acknowledgements: [] }
}
