import { isoDate } from '@/lib/core/iso-date'
import type { Transform } from './transform'

const TICKS_PER_MS = 10_000
const MS_FROM_1601_TO_1970 = 11_644_473_600_000

/** Seconds, milliseconds or the 100 ns ticks since 1601 of Active Directory, told apart by size. */
function toMilliseconds(amount: number): number {
  const size = Math.abs(amount)
  if (size < 1e11) return amount * 1000
  if (size < 1e16) return amount
  return amount / TICKS_PER_MS - MS_FROM_1601_TO_1970
}

export const epochToDate: Transform = {
  id: 'epoch-to-date',
  name: 'Epoch to date',
  explains:
    'Turns a count of seconds, milliseconds or directory ticks into YYYY-MM-DD (UTC): 1700000000 becomes 2023-11-14.',
  idempotent: true,
  apply: (value) => {
    const text = value.trim()
    if (!/^-?\d{6,19}(?:\.\d{1,9})?$/.test(text)) return value
    const time = new Date(toMilliseconds(Number(text)))
    if (Number.isNaN(time.getTime())) return value
    return isoDate(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate()) ?? value
  },
}
