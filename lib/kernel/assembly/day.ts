import { fingerprint } from './hash'

/** A value that holds a day, whichever: no other key is this one. */
const SOME: u64 = 6
const FIRST_YEAR: u32 = 1990
const AFTER_YEARS: u32 = 2100

/** The first and the first no more counted moment, in seconds since 1970: what `inRange` of lib/core/profile/day.ts allows. */
const FIRST_SECOND: u64 = 631_152_000
const AFTER_SECONDS: u64 = 4_102_444_800
const SECONDS_A_DAY: u64 = 86_400
/** Windows file time: ticks of 100 ns since 1601, this many a millisecond; eighteen digits in every counted year. */
const TICK_DIGITS: i32 = 18
const TICKS: u64 = 10_000
const TICKS_A_DAY: u64 = SECONDS_A_DAY * 1000 * TICKS
const TICKS_BEFORE_1970: u64 = 11_644_473_600_000 * TICKS

const DOT: u8 = 46
const HYPHEN: u8 = 45
const SLASH: u8 = 47
const SPACE: u8 = 32
const CAPITAL_Z: u8 = 90

@inline
export function mix(key: u64, value: u64): u64 {
  const mixed = (key ^ value) * 0x9e3779b97f4a7c15
  return mixed ^ (mixed >>> 29)
}

/**
 * Equal for moments of one day where that is plain to see; else the value's own print. The spellings are those of
 * lib/core/profile/day.ts, whose answer may depend on nothing that this leaves out.
 */
export function dayKey(text: usize, length: i32, print: u64): u64 {
  if (isIso(text, length)) return mix(mix(1, load<u64>(text)), load<u16>(text, 8)) | 2
  if (isGeneralisedTime(text, length)) return mix(2, load<u64>(text)) | 2
  const date = separatedBytes(text, length)
  if (date > 0) return mix(3, fingerprint(text, date)) | 2
  return isNumber(text, length) ? numberKey(digits(text, length), length, print) : print
}

/** One key for all values that plainly hold a day; for all others `dayKey`. */
export function someDayKey(text: usize, length: i32, print: u64): u64 {
  return holdsDay(text, length) ? SOME : dayKey(text, length, print)
}

function holdsDay(text: usize, length: i32): bool {
  if (isIso(text, length)) return isDate(part(text, 0, 4), part(text, 5, 2), part(text, 8, 2))
  if (isGeneralisedTime(text, length)) return isDate(part(text, 0, 4), part(text, 4, 2), part(text, 6, 2))
  if (separatedBytes(text, length) > 0) return isSeparatedDate(text)
  if (!isNumber(text, length)) return false
  const number = digits(text, length)
  if (length === TICK_DIGITS) return isSecond(dayOfTicks(number) * SECONDS_A_DAY)
  return isSecond(number) || isSecond(number / 1000)
}

@inline
function isSecond(number: u64): bool {
  return number >= FIRST_SECOND && number < AFTER_SECONDS
}

@inline
function isDate(year: u32, month: u32, date: u32): bool {
  return year >= FIRST_YEAR && year < AFTER_YEARS && month - 1 < 12 && date - 1 < 31
}

/** The number of some digits; far out of every range where others stand among them. */
@inline
function part(text: usize, at: i32, count: i32): u32 {
  let number: u32 = 0
  for (let i = at; i < at + count; i++) {
    const digit = <u32>load<u8>(text + <usize>i) - 48
    if (digit > 9) return 0xffff
    number = number * 10 + digit
  }
  return number
}

/** 2024-05-06, and whatever follows. */
@inline
function isIso(text: usize, length: i32): bool {
  return length >= 10 && load<u8>(text, 4) === HYPHEN && load<u8>(text, 7) === HYPHEN
}

/** 20240506070809Z, with or without a fraction. */
function isGeneralisedTime(text: usize, length: i32): bool {
  if (length < 15 || length === 16 || load<u8>(text + <usize>length - 1) !== CAPITAL_Z) return false
  if (length > 15 && load<u8>(text, 14) !== DOT) return false
  for (let i = 0; i < length - 1; i++) if (i !== 14 && <u32>load<u8>(text + <usize>i) - 48 > 9) return false
  return true
}

/** Bytes of a date in front of the first space or of the end: digits, and two dots or two slashes; 0 for anything else. */
function separatedBytes(text: usize, length: i32): i32 {
  let separator: u8 = 0
  let count = 0
  let i = 0
  for (; i < length && i < 11; i++) {
    const byte = load<u8>(text + <usize>i)
    if (byte === SPACE) break
    if (<u32>byte - 48 <= 9) continue
    if ((byte !== SLASH && byte !== DOT) || (count > 0 && byte !== separator)) return 0
    separator = byte
    count++
  }
  const isWhole = i === length || load<u8>(text + <usize>i) === SPACE
  return isWhole && count === 2 && i >= 8 ? i : 0
}

/** Whether a date that `separatedBytes` has measured is one: D.M.YYYY, Y/M/D, else M/D/YYYY unless that is impossible. */
function isSeparatedDate(text: usize): bool {
  const first = digitsAt(text, 0)
  const second = digitsAt(text, first + 1)
  const third = digitsAt(text, first + second + 2)
  const a = part(text, 0, first)
  const b = part(text, first + 1, second)
  const c = part(text, first + second + 2, third)
  if (load<u8>(text + <usize>first) === DOT) return first < 3 && second < 3 && third === 4 && isDate(c, b, a)
  if (first === 4) return second < 3 && third < 3 && isDate(a, b, c)
  if (first > 2 || second > 2 || third !== 4 || a > 31) return false
  return a > 12 ? isDate(c, b, a) : isDate(c, a, b)
}

/** How many digits stand at a place; what comes behind them is part of a date that was measured, or no digit. */
@inline
function digitsAt(text: usize, at: i32): i32 {
  let count = 0
  while (<u32>load<u8>(text + <usize>(at + count)) - 48 <= 9 && count < 5) count++
  return count
}

@inline
function isNumber(text: usize, length: i32): bool {
  if (length < 9 || length > TICK_DIGITS) return false
  for (let i = 0; i < length; i++) if (<u32>load<u8>(text + <usize>i) - 48 > 9) return false
  return true
}

/** Eighteen digits fit by far. */
@inline
function digits(text: usize, length: i32): u64 {
  let number: u64 = 0
  for (let i = 0; i < length; i++) number = number * 10 + <u64>(load<u8>(text + <usize>i) - 48)
  return number
}

/** Epoch milliseconds, epoch seconds, ticks; numbers that may be read otherwise are told apart one by one. */
function numberKey(number: u64, length: i32, print: u64): u64 {
  if (length === TICK_DIGITS) {
    const day = dayOfTicks(number)
    return day === 0 ? print : (day << 2) | 3
  }
  if (number < 200_000_000) return print
  if (number > 200_000_000_000) return number < 90_000_000_000_000 ? (number / (SECONDS_A_DAY * 1000)) << 2 : print
  return number < 90_000_000_000 ? ((number / SECONDS_A_DAY) << 2) | 1 : print
}

/** The day since 1970; 0 for earlier ones and within a millisecond of midnight, since plain code reads ticks as a double. */
function dayOfTicks(number: u64): u64 {
  if (number < TICKS_BEFORE_1970) return 0
  const since = number - TICKS_BEFORE_1970
  const rest = since % TICKS_A_DAY
  return rest < TICKS || rest > TICKS_A_DAY - TICKS ? 0 : since / TICKS_A_DAY
}
