import { answered, derived, type Fact } from '@/lib/core/facts/fact'
import type { DateRange, Milestone, TimelineFacts, Window } from '@/lib/core/facts/timeline'
import { addDays } from '@/lib/core/iso-date'
import type { Answers } from '@/lib/core/plan/question'
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
    peaks: answered(ranges(answers.peaks)),
    freezes: answered(ranges(answers.freezes)),
    noticeDate: noticeDate(answers, facts),
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

/** Weekly patterns have no dates and are for readers; a range that ends before it begins is no range. */
function ranges(rows: TimelineAnswers['freezes']): DateRange[] | undefined {
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
