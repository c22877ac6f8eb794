/** Endpoints whose every use is noted: doors, keys, the end of a plan, and whole copies of it. */
const NOTED = new Set([
  'startPlan',
  'startSample',
  'importPlan',
  'deletePlan',
  'freezePlan',
  'createLink',
  'changeLink',
  'rotateLink',
  'redeemLink',
  'renewRecovery',
  'recoverPlan',
  'offerPlan',
  'withdrawOffer',
  'takeOver',
  'leavePlan',
  'exportPlan',
  'signOff',
  'beginSignIn',
  'finishSignIn',
  'signOut',
  'endSession',
  'myData',
])
const REFUSALS = new Set([401, 403, 429])
const LETTERS = 12

type Event = {
  endpoint: string
  status: number
  address: string
  /** Whose session or person; null before any. */
  who: string | null
  planId: string | null
  code?: string
}

/**
 * One line of the audit log on standard output, as JSON: ids, never a name, a secret or an answer. Null for what is not noted.
 */
export function auditLine({ endpoint, status, address, who, planId, code }: Event, now: Date): string | null {
  if (!NOTED.has(endpoint) && !REFUSALS.has(status)) return null
  const at = now.toISOString()
  // The id of a session is a digest already; the first letters tell two apart and open nothing.
  return JSON.stringify({
    audit: endpoint,
    at,
    status,
    code,
    address,
    who: who?.slice(0, LETTERS),
    plan: planId ?? undefined,
  })
}
