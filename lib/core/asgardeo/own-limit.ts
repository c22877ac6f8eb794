import { LIMITS, type Limit, type LimitId } from './limits'

/** What a plan may have otherwise: the numbers that checks, files and run times use. */
export const OVERRIDABLE = [
  'scimPerMinute',
  'bulkPerMinute',
  'bulkOperations',
  'bulkBytes',
  'csvRows',
  'csvBytes',
  'inviteList',
  'attributeWidth',
  'usernameWidth',
] as const satisfies readonly LimitId[]

type Overridable = (typeof OVERRIDABLE)[number]

/** A number that differs from the published one: another product, another contract, or a newer page than ours. */
export type OwnLimit = {
  id: Overridable | 'userCap'
  value: number
  /** Who says so, and when it was checked (ISO date); empty and null when nobody wrote it down. */
  source: string
  date: string | null
}

/** A limit as this plan has it: its own number if it has one, else the published one. */
export function limitOf(id: Overridable, own: readonly OwnLimit[]): Limit {
  const published: Limit = LIMITS[id]
  const mine = own.find((limit) => limit.id === id)
  if (!mine) return published
  const text = mine.source === '' ? 'Set in this plan, without a source' : `Set in this plan: ${mine.source}`
  return {
    ...published,
    value: mine.value,
    source: { text, date: mine.date ?? '', certainty: mine.date && mine.source ? 'observed' : 'inferred' },
  }
}

/** Most users the organisation may hold; no figure is published, so it is unknown until the plan says it. */
export function userCap(own: readonly OwnLimit[]): number | null {
  return own.find(({ id }) => id === 'userCap')?.value ?? null
}

/** Whether something checked on that ISO day should be checked again: after a year, or when nobody knows the day. */
export function isStale(checked: string, today: string): boolean {
  if (checked === '') return true
  const [year = 0, rest = ''] = [Number(today.slice(0, 4)), today.slice(4)]
  return checked < `${year - 1}${rest}`
}
