/** One wave of reset mails, hour by hour, as expected values: what is sent, who answers, who stays locked, who calls. */
import { addDays, dayOf } from '@/lib/core/iso-date'

export type WaveInput = {
  /** Accounts locked until their owner sets a password. */
  accounts: number
  /** Of these, people whom a mail reaches. */
  reachable: number
  mailsPerDay: number
  linkHours: number
  /** ISO date of the first mails; mails go out on working days at 09:00. */
  firstDay: string
  /** Share 0..1 of those mailed for the first time, or again, who would act on a link that never ends. */
  response: number
  repeatResponse: number
  /** Hours until half of those who act have acted. */
  halfHours: number
  /** Repeated mails to those whose link ran out. */
  repeats: number
  /** Calls for one mail, spread over its day and the days after, half of the rest each day. */
  callsPerMail: number
}

export type WaveDay = { date: string; firstMails: number; repeatedMails: number; calls: number; lockedAtEnd: number }

export type Wave = {
  days: WaveDay[]
  /** Accounts locked at the start and after each hour since 00:00 of the first day. */
  lockedByHour: number[]
  /** Of the accounts: password set, mailed in vain, never mailed because no mail reaches them. Adds up to all. */
  set: number
  silent: number
  unreachable: number
  sendingDays: number
  peakCalls: { date: string; calls: number }
  /** The wave is longer than two years and was cut there. */
  isCut: boolean
}

const LONGEST_DAYS = 730
const SEND_HOUR = 9

type Cohort = { sentAt: number; size: number; round: number }

export function planWave(input: WaveInput): Wave {
  const first = dayOf(input.firstDay)
  const link = Math.max(1, Math.round(input.linkHours))
  const reachable = Math.min(input.accounts, Math.max(0, input.reachable))
  const perDay = Math.max(0, Math.floor(input.mailsPerDay))
  const answers = new Map<number, number>()
  const calls: number[] = []
  const days: Omit<WaveDay, 'calls' | 'lockedAtEnd'>[] = []
  let unsent = perDay > 0 ? reachable : 0
  let waiting: Cohort[] = []
  let silent = reachable - unsent
  let day = 0
  let lastAnswer = 0
  for (; day < LONGEST_DAYS && (unsent > 0 || waiting.length > 0); day++) {
    const now = day * 24 + SEND_HOUR
    const isSending = isWorkingDay(first + day)
    let room = isSending ? perDay : 0
    const firstMails = Math.min(room, unsent)
    unsent -= firstMails
    room -= firstMails
    const sent: Cohort[] = firstMails > 0 ? [{ sentAt: now, size: firstMails, round: 0 }] : []
    const due = waiting.filter((cohort) => cohort.sentAt <= now)
    waiting = waiting.filter((cohort) => cohort.sentAt > now)
    let repeatedMails = 0
    for (const cohort of due) {
      const size = Math.min(room, cohort.size)
      room -= size
      repeatedMails += size
      if (size > 0) sent.push({ sentAt: now, size, round: cohort.round })
      if (size < cohort.size) waiting.push({ ...cohort, size: cohort.size - size })
    }
    for (const cohort of sent) {
      const response = cohort.round === 0 ? input.response : input.repeatResponse
      let answered = 0
      for (let hour = 1; hour <= link; hour++) {
        const share = 2 ** (-(hour - 1) / input.halfHours) - 2 ** (-hour / input.halfHours)
        const some = cohort.size * response * share
        answered += some
        answers.set(now + hour, (answers.get(now + hour) ?? 0) + some)
        // Tails of less than a thousandth of a person only cost time.
        if (cohort.size * response * 2 ** (-hour / input.halfHours) < 1e-3) break
      }
      lastAnswer = Math.max(lastAnswer, now + link)
      const left = cohort.size - answered
      if (cohort.round < input.repeats) waiting.push({ sentAt: now + link, size: left, round: cohort.round + 1 })
      else silent += left
    }
    addCalls(calls, day, (firstMails + repeatedMails) * input.callsPerMail)
    days.push({ date: addDays(input.firstDay, day), firstMails, repeatedMails })
  }
  const isCut = unsent > 0 || waiting.length > 0
  silent += unsent + waiting.reduce((sum, cohort) => sum + cohort.size, 0)
  const end = Math.min(LONGEST_DAYS + 1, Math.max(day, Math.ceil((Math.min(lastAnswer, day * 24 + 24 * 14) + 1) / 24)))
  return finish(input, { days, calls, answers, silent, reachable, end, isCut })
}

function finish(
  input: WaveInput,
  run: {
    days: Omit<WaveDay, 'calls' | 'lockedAtEnd'>[]
    calls: number[]
    answers: Map<number, number>
    silent: number
    reachable: number
    end: number
    isCut: boolean
  },
): Wave {
  const lockedByHour = [input.accounts]
  let locked = input.accounts
  for (let hour = 1; hour <= run.end * 24; hour++) {
    locked -= run.answers.get(hour) ?? 0
    lockedByHour.push(Math.max(0, locked))
  }
  const days = Array.from(
    { length: run.end },
    (_, day): WaveDay => ({
      date: addDays(input.firstDay, day),
      firstMails: run.days[day]?.firstMails ?? 0,
      repeatedMails: run.days[day]?.repeatedMails ?? 0,
      calls: run.calls[day] ?? 0,
      lockedAtEnd: lockedByHour[(day + 1) * 24] ?? locked,
    }),
  )
  const peak = days.reduce<WaveDay | undefined>((a, b) => (a && a.calls >= b.calls ? a : b), undefined)
  return {
    days,
    lockedByHour,
    set: Math.max(0, run.reachable - run.silent),
    silent: run.silent,
    unreachable: input.accounts - run.reachable,
    sendingDays: run.days.filter((day) => day.firstMails + day.repeatedMails > 0).length,
    peakCalls: { date: peak?.date ?? input.firstDay, calls: peak?.calls ?? 0 },
    isCut: run.isCut,
  }
}

/** Half on the day of the mail, half of the rest on each day after. */
function addCalls(calls: number[], day: number, all: number): void {
  for (let after = 0, rest = all; rest > 1e-3; after++) {
    rest /= 2
    calls[day + after] = (calls[day + after] ?? 0) + rest
  }
}

/** Monday to Friday; day 0 is Thursday, 1 January 1970. */
function isWorkingDay(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  return weekday !== 0 && weekday !== 6
}

/** The day itself when it is a working day, else the next Monday. */
export function workingDayFrom(iso: string): string {
  let day = dayOf(iso)
  while (!isWorkingDay(day)) day++
  return addDays(iso, day - dayOf(iso))
}
