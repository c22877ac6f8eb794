import { LIMITS } from '@/lib/core/asgardeo/limits'
import { countText } from '@/lib/core/count-text'
import type { Facts } from '@/lib/core/facts/facts'
import { addDays, daysBetween } from '@/lib/core/iso-date'
import { languageOf } from '@/lib/core/languages/language-names'
import { percentText } from '@/lib/core/percent-text'
import { assumedInput, assumedRange } from '@/lib/core/sizing/assumptions'
import { numberText, rangeText } from '@/lib/core/sizing/number-text'
import { amountOf, type Range, type Worked, worked } from '@/lib/core/sizing/worked'
import { daysOfCalls, deskCapacity } from './help-desk-calls'
import { mailboxes } from './mailboxes'
import { planWave, type Wave, type WaveInput, workingDayFrom } from './reset-wave'
import { isCountable, silentForecast } from './silent-forecast'

export type ResetPlan = {
  accounts: number
  /** People whom a mail can reach. */
  mailboxes: Worked
  /** ISO date of the first mails and why that day; a stand-in day when go-live is unknown. */
  firstDay: string
  /** Days from the import, when accounts are locked, to the first mail; null when unknown, or when nobody is locked. */
  lockedBefore: number | null
  linkHours: number
  /** Between the cautious and the hopeful assumptions; the picture shows it. */
  middle: Wave
  /** Of the worst and the best assumptions. */
  silent: Range
  mails: Range
  calls: Range
  callsWorking: string
  peakCalls: Range
  capacity: number | null
  /** People the help desk needs on the busiest day. */
  staff: Worked
  /** Mails a day at which the busiest day stays within the capacity; null when it does already or nobody said. */
  gentler: { mailsPerDay: number; sendingDays: number } | null
  languages: string[]
  /** What share of the accounts speaks what, in words, where an export says so. */
  spoken: string | null
}

/** `isLocked`: whether the accounts wait locked since the import; those of silent migration are not. */
type Part = { accounts: number; lastPossible: string | null; isLocked: boolean }

/** The wave of everybody who is reset; null until the plan has such people, and mails a day for them. */
export function resetPlan(facts: Facts): ResetPlan | null {
  const { resetUsers } = facts.strategy
  if (!resetUsers.known || resetUsers.value === 0) return null
  return planFor(facts, { accounts: resetUsers.value, lastPossible: firstWave(facts), isLocked: true })
}

/** The last wave, of those whom silent migration did not reach until its cut-off; null while that is unknown. */
export function leftoverPlan(facts: Facts): ResetPlan | null {
  const forecast = silentForecast(facts)
  const cutOff = forecast?.cutOff
  if (!forecast || !cutOff?.date || !isCountable(cutOff.date)) return null
  const accounts = Math.round(cutOff.left.middle * forecast.users)
  return accounts > 0 ? planFor(facts, { accounts, lastPossible: addDays(cutOff.date, 1), isLocked: false }) : null
}

/** A plan without go-live still has a shape; the day of the example is a Monday. */
const SOME_MONDAY = '2027-01-04'

function planFor(facts: Facts, { accounts, lastPossible, isLocked }: Part): ResetPlan | null {
  const { strategy, timeline, goals } = facts
  if (!strategy.mailsPerDay.known || strategy.mailsPerDay.value <= 0) return null
  const reach = mailboxes(facts, accounts)
  const repeats = assumedRange(goals.assumptions, 'resends')
  const response = assumedRange(goals.assumptions, 'response-share')
  const repeatResponse = assumedRange(goals.assumptions, 'resend-share')
  const half = assumedRange(goals.assumptions, 'response-hours')
  const perMail = assumedRange(goals.assumptions, 'calls-per-100-resets')
  const firstDay = workingDayFrom(lastPossible !== null && isCountable(lastPossible) ? lastPossible : SOME_MONDAY)
  const linkHours = strategy.linkLifetimeHours.known
    ? strategy.linkLifetimeHours.value
    : LIMITS.invitationMinutes.value / 60
  const input = (pick: (range: Range) => number, worse: (range: Range) => number): WaveInput => ({
    accounts,
    reachable: pick(reach.range),
    mailsPerDay: strategy.mailsPerDay.known ? strategy.mailsPerDay.value : 0,
    linkHours,
    firstDay,
    response: pick(response) / 100,
    repeatResponse: pick(repeatResponse) / 100,
    halfHours: worse(half),
    repeats: Math.round(repeats.low),
    callsPerMail: worse(perMail) / 100,
  })
  const low = (range: Range) => range.low
  const high = (range: Range) => range.high
  const between = ({ low: from, high: to }: Range) => (from + to) / 2
  const [worst, middle, best] = [input(low, high), input(between, between), input(high, low)].map(planWave) as [
    Wave,
    Wave,
    Wave,
  ]
  const sumOfMails = (wave: Wave) => wave.days.reduce((sum, day) => sum + day.firstMails + day.repeatedMails, 0)
  const mails = ordered(sumOfMails(best), sumOfMails(worst))
  const sumOfCalls = (wave: Wave) => wave.days.reduce((sum, day) => sum + day.calls, 0)
  // People who answer need no second mail, so the hopeful case has fewer mails as well as fewer calls for each.
  const calls = ordered(sumOfCalls(best), sumOfCalls(worst))
  const peakCalls = ordered(best.peakCalls.calls, worst.peakCalls.calls)
  const capacity = deskCapacity(facts)
  return {
    accounts,
    mailboxes: reach.worked,
    firstDay,
    lockedBefore: isLocked && timeline.goLive.known ? Math.max(0, daysBetween(timeline.goLive.value, firstDay)) : null,
    linkHours,
    middle,
    silent: ordered(best.silent, worst.silent),
    mails,
    calls,
    callsWorking: `${rangeText(mails)} mails, repeats included, × ${rangeText(perMail)} for 100 mails`,
    peakCalls,
    capacity,
    staff: staff(facts, peakCalls),
    gentler: gentler(input(between, between), middle, capacity),
    languages: languages(facts),
    spoken: spoken(facts, accounts),
  }
}

const ordered = (a: number, b: number): Range => ({ low: Math.min(a, b), high: Math.max(a, b) })

/** The first wave on or after go-live, else go-live itself. */
function firstWave({ timeline }: Facts): string | null {
  if (!timeline.goLive.known) return null
  const goLive = timeline.goLive.value
  const waves = (timeline.milestones.known ? timeline.milestones.value : [])
    .filter((milestone) => milestone.kind === 'wave' && milestone.date >= goLive)
    .map((milestone) => milestone.date)
    .sort()
  return waves[0] ?? goLive
}

function staff(facts: Facts, calls: Range): Worked {
  const minutes = assumedRange(facts.goals.assumptions, 'minutes-per-call')
  const hours = assumedRange(facts.goals.assumptions, 'productive-hours')
  const need = daysOfCalls(facts, calls)
  const range = { low: Math.ceil(need.low), high: Math.ceil(need.high) }
  return worked({
    amount: amountOf(range, 'calls for 100 reset mails'),
    unit: 'people',
    formula: `${rangeText(calls, (value) => String(Math.ceil(value)))} calls on the busiest day × ${rangeText(minutes)} minutes / ${numberText(hours.low)} hours = ${rangeText(range)} people`,
    inputs: [assumedInput(minutes), assumedInput(hours)],
  })
}

/** The largest number of mails a day whose busiest day the help desk can take, on the middle assumptions. */
function gentler(input: WaveInput, wave: Wave, capacity: number | null): ResetPlan['gentler'] {
  if (capacity === null || wave.peakCalls.calls <= capacity) return null
  let [fits, over] = [0, input.mailsPerDay]
  let found: Wave | null = null
  while (over - fits > Math.max(1, fits / 100)) {
    const mailsPerDay = Math.floor((fits + over) / 2)
    const tried = planWave({ ...input, mailsPerDay })
    if (tried.peakCalls.calls <= capacity && !tried.isCut) {
      fits = mailsPerDay
      found = tried
    } else if (tried.isCut) return null
    else over = mailsPerDay
  }
  return found && fits > 0 ? { mailsPerDay: fits, sendingDays: found.sendingDays } : null
}

const LANGUAGES_TOLD = 6

/** Languages are counted over all users; a group is taken to speak like all of them. */
function spoken({ data }: Facts, accounts: number): string | null {
  if (!data.languages.known || !data.users.known || data.users.value === 0) return null
  const people = new Map<string, number>()
  for (const { name, count } of data.languages.value) {
    const language = languageOf(name)
    if (language) people.set(language, (people.get(language) ?? 0) + count)
  }
  if (people.size === 0) return null
  const told = [...people].sort((a, b) => b[1] - a[1])
  const share = (count: number) => Math.min(1, count / (data.users.known ? data.users.value : 1))
  const rest =
    1 -
    Math.min(
      1,
      told.reduce((sum, [, count]) => sum + share(count), 0),
    )
  const text = (name: string, part: number) =>
    `${name} ${percentText(part)}, about ${countText(part * accounts, 'mail')}`
  return [
    ...told.slice(0, LANGUAGES_TOLD).map(([name, count]) => text(name, share(count))),
    ...(told.length > LANGUAGES_TOLD ? [`${told.length - LANGUAGES_TOLD} more languages`] : []),
    ...(rest > 0.005 ? [text('not said', rest)] : []),
  ].join('; ')
}

function languages({ impact }: Facts): string[] {
  const named = (impact.messages.known ? impact.messages.value : []).flatMap((message) =>
    message.language.split(/[,;/]/).map((word) => word.trim()),
  )
  return [...new Set(named.filter((word) => word !== ''))]
}
