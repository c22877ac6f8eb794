/** What the summary page of the PDF says: the verdict, who moves how, the numbers that decide, what blocks. */

import type { JudgedFinding } from '@/lib/core/analysis'
import { REGION_NAMES } from '@/lib/core/asgardeo/regions'
import { type Cell, cell } from '@/lib/core/doc'
import type { Fact } from '@/lib/core/facts/fact'
import { unsettled } from '@/lib/core/judge/unsettled'
import { WAYS_IN } from '@/lib/core/strategy/path-words'
import type { Bundle } from './exporter'

export type KeyRow = { label: string; value: Cell }
export type Summary = {
  verdict: Bundle['analysis']['readiness']['verdict']
  says: string
  segments: { name: string; users: number; how: string }[]
  moreSegments: number
  who: KeyRow[]
  when: KeyRow[]
  limits: KeyRow[]
  blocking: JudgedFinding[]
  conditions: number
  openForRequest: number
  openInAll: number
}

const MOST_SEGMENTS = 8

export function summaryOf({ facts, analysis }: Bundle): Summary {
  const { data, goals, strategy, timeline, impact, legal, rehearsal } = facts
  const sources = show(data.sources, (list) => cell.text(list.map((source) => source.name).join(', ')))
  const segments = strategy.segments.known ? strategy.segments.value : []
  return {
    verdict: analysis.readiness.verdict,
    says: analysis.readiness.says,
    segments: segments.slice(0, MOST_SEGMENTS).map(({ name, users, path }) => ({ name, users, how: WAYS_IN[path] })),
    moreSegments: Math.max(0, segments.length - MOST_SEGMENTS),
    who: [
      { label: 'Organisation', value: show(legal.organization, cell.text) },
      { label: 'Region', value: show(legal.region, (region) => cell.text(REGION_NAMES[region])) },
      { label: 'Moving from', value: sources },
      { label: 'Users today', value: count(data.users) },
      { label: 'Users who move', value: count(goals.keptUsers) },
    ],
    when: [
      { label: 'Users are told', value: day(timeline.noticeDate) },
      { label: 'Go-live', value: day(timeline.goLive) },
      { label: 'Silent migration ends', value: day(strategy.cutOff) },
      { label: 'Point of no return', value: day(impact.pointOfNoReturn) },
    ],
    limits: [
      { label: 'Downtime accepted', value: show(impact.maxDowntimeMinutes, (n) => cell.number(n, 'minutes')) },
      { label: 'Failed logins on day one', value: count(impact.maxFailedLogins) },
      { label: 'Tickets a day', value: count(impact.maxTicketsPerDay) },
      { label: 'Rejected rows', value: count(impact.maxRejectedRows) },
      { label: 'Rejected in rehearsal', value: show(rehearsal.exitBar, cell.percent) },
      { label: 'Who decides to go back', value: show(impact.rollbackDecider, cell.text) },
    ],
    blocking: unsettled(analysis.findings, 'block'),
    conditions: unsettled(analysis.findings, 'warn').length,
    openForRequest: analysis.open.filter((question) => question.need === 'request').length,
    openInAll: analysis.open.length,
  }
}

function show<T>(fact: Fact<T>, draw: (value: T) => Cell): Cell {
  return fact.known ? draw(fact.value) : cell.unknown
}
const count = (fact: Fact<number>) => show(fact, (value) => cell.number(value))
const day = (fact: Fact<string>) => show(fact, cell.date)

/** "Two findings block the request. Four conditions. 3 answers the request needs are open." without the numbers in words. */
export function standing(summary: Summary, number: (value: number) => string): string {
  const plural = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`
  const parts = [
    summary.blocking.length > 0
      ? `${plural(summary.blocking.length, 'finding blocks', 'findings block')} the request`
      : 'No finding blocks the request',
    plural(summary.conditions, 'condition', 'conditions'),
    `${plural(summary.openForRequest, 'answer', 'answers')} the request needs ${summary.openForRequest === 1 ? 'is' : 'are'} open`,
  ]
  return `${parts.join('; ')}.`
}
