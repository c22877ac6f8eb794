/** How long things are kept. */
export type Lifetimes = {
  /** A browser that opened plans by links: days without use, and days in all. */
  idleDays: number
  maxDays: number
  /** A browser somebody signed in with. */
  signedInIdleHours: number
  signedInMaxHours: number
  /** Days a deleted plan is kept hidden before it is removed for good. */
  deletedDays: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

export const DEFAULT_LIFETIMES: Lifetimes = {
  idleDays: 14,
  maxDays: 90,
  signedInIdleHours: 12,
  signedInMaxHours: 168,
  deletedDays: 30,
}

/** The variables that change them, with their bounds. */
export const LIFETIME_VARIABLES: Record<keyof Lifetimes, { name: string; most: number }> = {
  idleDays: { name: 'SESSION_IDLE_DAYS', most: 365 },
  maxDays: { name: 'SESSION_MAX_DAYS', most: 365 },
  signedInIdleHours: { name: 'SIGN_IN_IDLE_HOURS', most: 720 },
  signedInMaxHours: { name: 'SIGN_IN_MAX_HOURS', most: 720 },
  deletedDays: { name: 'KEEP_DELETED_DAYS', most: 365 },
}

type Row = { createdAt: Date; lastSeenAt: Date; personId: string | null }

export function isSessionAlive(session: Row, lifetimes: Lifetimes, now: Date): boolean {
  const { idleDays, maxDays, signedInIdleHours, signedInMaxHours } = lifetimes
  const [idle, most] = session.personId
    ? [signedInIdleHours * HOUR, signedInMaxHours * HOUR]
    : [idleDays * DAY, maxDays * DAY]
  return now.getTime() - session.createdAt.getTime() < most && now.getTime() - session.lastSeenAt.getTime() < idle
}
