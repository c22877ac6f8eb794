import type { Facts } from '@/lib/core/facts/facts'
import { assumedRange } from '@/lib/core/sizing/assumptions'
import type { Range } from '@/lib/core/sizing/worked'

/** Mails one person gets until they act or the repeats are used up: the more answer the first, the fewer. */
function mailsPerPerson({ goals }: Pick<Facts, 'goals'>): Range {
  const response = assumedRange(goals.assumptions, 'response-share')
  const again = assumedRange(goals.assumptions, 'resend-share')
  const repeats = Math.round(assumedRange(goals.assumptions, 'resends').low)
  const mails = (first: number, later: number) => {
    let [all, waiting] = [1, 1 - first / 100]
    for (let round = 0; round < repeats; round++) {
      all += waiting
      waiting *= 1 - later / 100
    }
    return all
  }
  return { low: mails(response.high, again.high), high: mails(response.low, again.low) }
}

/** Calls that so many resets, repeated mails included, or silent moves bring. */
export function expectedCalls({ goals }: Pick<Facts, 'goals'>, path: 'reset' | 'silent', people: Range): Range {
  const each = assumedRange(goals.assumptions, path === 'reset' ? 'calls-per-100-resets' : 'calls-per-100-silent')
  const mails = path === 'reset' ? mailsPerPerson({ goals }) : { low: 1, high: 1 }
  return { low: (people.low * mails.low * each.low) / 100, high: (people.high * mails.high * each.high) / 100 }
}

/** Working days of one person for so many calls. */
export function daysOfCalls({ goals }: Pick<Facts, 'goals'>, calls: Range): Range {
  const minutes = assumedRange(goals.assumptions, 'minutes-per-call')
  const hours = assumedRange(goals.assumptions, 'productive-hours')
  return {
    low: (calls.low * minutes.low) / 60 / hours.high,
    high: (calls.high * minutes.high) / 60 / hours.low,
  }
}

/** Calls the help desk can take a day: the accepted number, else people times hours; null when neither is known. */
export function deskCapacity({ impact, goals }: Pick<Facts, 'impact' | 'goals'>): number | null {
  if (impact.maxTicketsPerDay.known) return impact.maxTicketsPerDay.value
  const people = goals.assumptions.known
    ? goals.assumptions.value.findLast((row) => row.what === 'help-desk-people')
    : undefined
  if (!people) return null
  const minutes = assumedRange(goals.assumptions, 'minutes-per-call')
  const hours = assumedRange(goals.assumptions, 'productive-hours')
  return Math.floor((Math.max(0, people.value) * hours.low * 60) / minutes.high)
}
