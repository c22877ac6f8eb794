import { answered, derived, type Fact } from '@/lib/core/facts/fact'
import type { DateRange, LeadTimeChange, Milestone, TimelineFacts, WeeklyPeak, Window } from '@/lib/core/facts/timeline'
import { addDays } from '@/lib/core/iso-date'
import type { Answers } from '@/lib/core/plan/question'
import { weeklyPattern } from '@/lib/core/schedule/weekly-pattern'
import { isTimeZone } from '@/lib/core/time-zone'
import type { FactsContext } from '@/lib/steps/step'
import type { questions } from './schema'

type TimelineAnswers = Answers<typeof questions>

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/

export function timelineFacts(answers: TimelineAnswers, { facts }: FactsContext): TimelineFacts {
  return {
    zone: answered(answers.zone && isTimeZone(answers.zone.trim()) ? answers.zone.trim() : undefined),
    goLive: answered(answers.goLive),
    milestones: answered(milestones(answers)),
    windows: answered(windows(answers)),
    peaks: answered(ranges(answers.peaks?.filter((row) => !patternOf(row)))),
    weeklyPeaks: answered(weeklyPeaks(answers)),
    freezes: answered(ranges(answers.freezes)),
    noticeDate: noticeDate(answers, facts),
    extras: answered(answers.extras),
    leadTimes: answered(leadTimes(answers)),
    finalExport: answered(answers.finalExport),
    betweenWay: answered(answers.betweenWay),
    changesPerDay: answered(answers.changesPerDay),
    deletionsPerDay: answered(answers.deletionsPerDay),
  }
}

function milestones({ milestones: rows }: TimelineAnswers): Milestone[] | undefined {
  return rows?.flatMap((row): Milestone[] =>
    row.name && row.date
      ? [
          {
            id: row.id,
            name: row.name,
            date: row.date,
            owner: row.owner ?? '',
            kind: row.kind ?? 'milestone',
            users: row.kind === 'wave' ? (row.users ?? null) : null,
          },
        ]
      : [],
  )
}

function windows({ windows: rows }: TimelineAnswers): Window[] | undefined {
  return rows?.flatMap((row): Window[] => {
    const startTime = row.startTime?.trim() ?? ''
    if (!row.date || !TIME.test(startTime) || typeof row.hours !== 'number') return []
    return [
      { id: row.id, name: row.name ?? '', date: row.date, startTime: startTime.padStart(5, '0'), hours: row.hours },
    ]
  })
}

type PeakRow = NonNullable<TimelineAnswers['peaks']>[number]

const patternOf = ({ every, pattern }: PeakRow) => weeklyPattern(every ?? null, pattern ?? '')

/** With dates beside it a pattern holds only between them. */
function weeklyPeaks({ peaks: rows }: TimelineAnswers): WeeklyPeak[] | undefined {
  return rows?.flatMap((row): WeeklyPeak[] => {
    const pattern = patternOf(row)
    if (!pattern) return []
    return [{ id: row.id, name: row.name ?? '', ...pattern, first: row.from ?? null, last: row.to ?? null }]
  })
}

function leadTimes({ leadTimes: rows }: TimelineAnswers): LeadTimeChange[] | undefined {
  return rows?.flatMap((row): LeadTimeChange[] => {
    if (!row.task) return []
    const { id, task, name, days, isDone, source } = row
    const done = isDone === 'yes' ? true : isDone === 'no' ? false : null
    return [{ id, task, name: name ?? '', days: days ?? null, isDone: done, source: source ?? '' }]
  })
}

/** A range that ends before it begins is no range. */
function ranges(
  rows: { id: string; name?: string | null; from?: string | null; to?: string | null }[] | null | undefined,
): DateRange[] | undefined {
  return rows?.flatMap((row): DateRange[] =>
    row.from && row.to && row.from <= row.to ? [{ id: row.id, name: row.name ?? '', from: row.from, to: row.to }] : [],
  )
}

function noticeDate({ noticeDate: date, goLive }: TimelineAnswers, { impact }: FactsContext['facts']): Fact<string> {
  if (date || !goLive || !impact.messages.known) return answered(date)
  const days = impact.messages.value.flatMap((message) => message.daysBefore ?? []).filter((count) => count >= 0)
  if (days.length === 0) return answered(date)
  return derived(addDays(goLive, -Math.max(...days)), 'Go-live minus the days of the earliest message')
}
