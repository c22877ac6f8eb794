const MS_PER_DAY = 86_400_000
/** Windows file time: 100-ns ticks since 1601; this many milliseconds before 1970. */
const TICKS_OFFSET_MS = 11_644_473_600_000
const EARLIEST = Date.UTC(1990, 0, 1) / MS_PER_DAY
const LATEST = Date.UTC(2100, 0, 1) / MS_PER_DAY

const inRange = (day: number) => (day >= EARLIEST && day < LATEST ? day : null)
/** Days since 1970 of a date of the Gregorian calendar (Howard Hinnant, days_from_civil); Date.UTC is ten times slower. */
function civil(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const dayOf = (year: number, month: number, date: number) =>
  month >= 1 && month <= 12 && date >= 1 && date <= 31 ? inRange(civil(year, month, date)) : null

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

function fromNumber(text: string): number | null {
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0) return null
  if (value > 1e17) return inRange(Math.floor((value / 10_000 - TICKS_OFFSET_MS) / MS_PER_DAY))
  if (value > 1e11) return inRange(Math.floor(value / MS_PER_DAY))
  if (value > 1e8) return inRange(Math.floor(value / 86_400))
  return null
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** The day of an ISO date at `start` of the bytes, without making a text; null when something else stands there. */
export function isoDayAt(bytes: Uint8Array, start: number, end: number): number | null {
  if (end - start < 10 || bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return null
  const number = (from: number, to: number) => {
    let value = 0
    for (let i = start + from; i < start + to; i++) value = value * 10 + bytes[i]! - 48
    return value
  }
  return dayOf(number(0, 4), number(5, 7), number(8, 10))
}

/**
 * Days since 1970-01-01 of a moment in any spelling that exports use (ISO, epoch seconds or milliseconds, generalised
 * time, file-time ticks, M/D/YYYY, Y/M/D, D.M.YYYY, the dates of mail and HTTP, PowerShell's JSON); null for none, for sentinels (1601, 9999) and for anything else.
 */
export function parseDay(text: string): number | null {
  if (text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45) {
    return dayOf(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
  }
  if (/^\d{14}(\.\d+)?Z$/.test(text)) {
    return dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)))
  }
  if (/^\d+(\.\d+)?$/.test(text)) return fromNumber(text)
  const dated = /^\/Date\((-?\d+)/.exec(text)
  if (dated) return fromNumber(dated[1]!)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text)
  if (dotted) return dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  const written = /^(?:[A-Z][a-z]{2}, )?(\d{1,2})[ -]([A-Z][a-z]{2})[ -](\d{4})\b/.exec(text)
  if (written) return dayOf(Number(written[3]), MONTHS.indexOf(written[2]!) / 3 + 1, Number(written[1]))
  const slashed = /^(\d{1,4})\/(\d{1,2})\/(\d{1,4})\b/.exec(text)
  if (!slashed) return null
  const [a, b, c] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])]
  if (a > 31) return dayOf(a, b, c)
  // Month first, as the systems that print slashes do, unless that is impossible.
  return a > 12 ? dayOf(c, b, a) : dayOf(c, a, b)
}

export function isoOfDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}
