import { isoOf } from '@/lib/core/iso-date'
import { attribute, xmlText } from './xml-text'

/** How a style shows a number: as it is, as a moment, or filled up with zeros to a width (`00000` for ZIP codes). */
export type CellFormat = { kind: 'number' } | { kind: 'moment'; hasDay: boolean } | { kind: 'zeros'; width: number }

const NUMBER: CellFormat = { kind: 'number' }
/** Built-in formats of ECMA-376 18.8.30 that show a moment; 18 to 21 and 45 to 47 show a time without a day. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47])

function formatOf(code: string): CellFormat {
  if (/^0{2,}$/.test(code)) return { kind: 'zeros', width: code.length }
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0]!
  if (/general/i.test(bare)) return NUMBER
  if (/[dy]/i.test(bare)) return { kind: 'moment', hasDay: true }
  if (/[hs]/i.test(bare)) return { kind: 'moment', hasDay: false }
  return /m{1,5}/i.test(bare) && !/[0#?]/.test(bare) ? { kind: 'moment', hasDay: true } : NUMBER
}

/** The formats of a workbook's cell styles, by the number that cells carry. */
export function readFormats(styles: string): CellFormat[] {
  const custom = new Map<number, CellFormat>()
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    custom.set(Number(attribute(tag, 'numFmtId')), formatOf(xmlText(attribute(tag, 'formatCode') ?? '')))
  }
  const cellStyles = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? ''
  return [...cellStyles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0)
    const own = custom.get(id)
    if (own) return own
    if (BUILT_IN_DAYS.has(id)) return { kind: 'moment', hasDay: true }
    return BUILT_IN_TIMES.has(id) ? { kind: 'moment', hasDay: false } : NUMBER
  })
}

/** 31 December 1899 as a day from 1970; serial 1 is the day after. */
const DAY_ZERO = -25_568
/** Excel counts a 29 February 1900 that never was, as serial 60. */
const LEAP_DAY = 60
const DAYS_TO_1904 = 1462
const SECONDS = 86_400

/** A date serial as ISO text; the number itself when it is no date that Excel could mean. */
function momentText(serial: number, hasDay: boolean, from1904: boolean): string {
  const since1900 = from1904 && hasDay ? serial + DAYS_TO_1904 : serial
  if (!(since1900 >= 0 && since1900 < 2_958_466)) return String(serial)
  let day = Math.floor(since1900)
  let second = Math.round((since1900 - day) * SECONDS)
  if (second === SECONDS) {
    day++
    second = 0
  }
  const two = (value: number) => String(value).padStart(2, '0')
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`
  if (!hasDay && day === 0) return time
  const date = isoOf(DAY_ZERO + day - 1 + (day < LEAP_DAY ? 1 : 0))
  return second === 0 ? date : `${date}T${time}`
}

/** Excel keeps 15 digits; what a file writes behind them is noise of the binary fraction. */
const DIGITS = 15

function numberText(written: string, value: number): string {
  if (/^-?\d{1,15}$/.test(written)) return written
  if (Math.abs(value) >= 1e21) return String(value)
  const rounded = Number(value.toPrecision(DIGITS))
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded)
}

/** The text that a number in a cell stands for. */
export function formattedNumber(written: string, format: CellFormat | undefined, from1904: boolean): string {
  const value = Number(written)
  if (written === '' || !Number.isFinite(value)) return written
  if (format?.kind === 'moment') return momentText(value, format.hasDay, from1904)
  const text = numberText(written, value)
  return format?.kind === 'zeros' && /^\d+$/.test(text) ? text.padStart(format.width, '0') : text
}
