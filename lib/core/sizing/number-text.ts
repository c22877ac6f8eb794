import { thousands } from '@/lib/core/count-text'
import type { Amount, Range, Worked } from './worked'

/** A number in a sentence: grouped, at most two decimals, none from 100 on. */
export function numberText(value: number): string {
  if (Math.abs(value) >= 100) return thousands(value)
  const rounded = Math.abs(value) >= 10 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100
  return String(rounded)
}

/** `12 to 20`, or `12` when both ends read alike. */
export function rangeText({ low, high }: Range, say: (value: number) => string = numberText): string {
  const [from, to] = [say(low), say(high)]
  return from === to ? from : `${from} to ${to}`
}

/** A range of people, calls or mails: nobody is 0.4 of a person. */
export function wholeRangeText(range: Range): string {
  return rangeText(range, thousands)
}

/** Minutes as people say them: `6 h 40 min`, `45 min`, `4 days 3 h`; what is begun counts. */
export function durationText(minutes: number): string {
  const whole = Math.ceil(Math.round(minutes * 1000) / 1000)
  if (whole < 60) return `${whole} min`
  const hours = Math.floor(whole / 60)
  if (hours < 72) return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`
  const days = Math.floor(hours / 24)
  return hours % 24 === 0 ? `${days} days` : `${days} days ${hours % 24} h`
}

/** An amount in words: `4 h 2 min to 4 h 11 min`, `12 to 20 days`, `Unknown until ...`. */
export function amountText(amount: Amount, unit: Worked['unit']): string {
  if (amount.kind === 'unknown') return `Unknown until ${amount.needs}`
  const range = amount.kind === 'value' ? { low: amount.value, high: amount.value } : amount
  if (unit === 'minutes') return rangeText(range, durationText)
  if (unit === 'days') return daysText(range)
  // What is begun counts: 0.7 people or logins are one.
  return `${rangeText(range, (value) => thousands(Math.ceil(value)))} ${unit}`
}

/** `6 to 9 days`. */
export function daysText(range: Range): string {
  return `${rangeText(range, halfDays)} ${range.high === 1 && range.low === 1 ? 'day' : 'days'}`
}

/** Days to a tenth below one, to the half below ten, whole above: an estimate is not known to the hour. */
function halfDays(days: number): string {
  if (days < 1) return String(Math.round(days * 10) / 10)
  return days < 10 ? String(Math.round(days * 2) / 2) : thousands(days)
}
