import type { Analysis } from '@/lib/core/analysis'
import { REGION_NAMES } from '@/lib/core/asgardeo/regions'
import { countText, thousands } from '@/lib/core/count-text'
import { type Block, type Cell, cell, type Section } from '@/lib/core/doc'
import type { Fact } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { planStrip } from '@/lib/core/figures/plan-strip'
import { unsettled } from '@/lib/core/judge/unsettled'
import { changedAnswers, REVIEW_WORDS, type Review } from '@/lib/core/review/review'
import { WAYS_IN } from '@/lib/core/strategy/path-words'

/** One page: the verdict, the numbers that decide, who moves how, what blocks, who has agreed. */
export function summarySection(facts: Facts, analysis: Analysis, review?: Review): Section {
  const tone = { ready: 'inform', 'with-conditions': 'warn', 'not-ready': 'block', unknown: 'inform' } as const
  const strip = planStrip(facts, analysis.today, { locale: 'en-GB' })
  return {
    id: 'summary',
    number: null,
    title: 'Summary',
    blocks: [
      {
        kind: 'callout',
        tone: tone[analysis.readiness.verdict],
        title: analysis.readiness.says,
        text: openAnswers(analysis),
      },
      { kind: 'keyValue', rows: keyFigures(facts) },
      ...(strip ? [{ kind: 'figure', figure: strip } satisfies Block] : []),
      ...userTypes(facts),
      ...blocking(analysis),
      ...agreed(analysis, review),
    ],
  }
}

function openAnswers({ open }: Analysis): string {
  if (open.length === 0) return 'No answer is open.'
  const needed = open.filter((question) => question.need === 'request').length
  const verb = open.length === 1 ? 'is' : 'are'
  return `${countText(open.length, 'answer')} ${verb} open, ${needed === 0 ? 'none' : thousands(needed)} of them needed for the request.`
}

function shown<T>(fact: Fact<T>, draw: (value: T) => Cell): Cell {
  return fact.known ? draw(fact.value) : cell.unknown
}

function keyFigures({ legal, data, goals, strategy, timeline, impact, rehearsal }: Facts) {
  const number = (fact: Fact<number>) => shown(fact, (value) => cell.number(value))
  const date = (fact: Fact<string>) => shown(fact, cell.date)
  return [
    { label: 'Organisation', value: shown(legal.organization, cell.text) },
    {
      label: 'Region',
      value: shown(legal.region, (region) => cell.text(REGION_NAMES[region])),
    },
    {
      label: 'Moving from',
      value: shown(data.sources, (sources) => cell.text(sources.map((source) => source.name).join(', '))),
    },
    { label: 'Users today', value: number(data.users) },
    { label: 'Users who move', value: number(goals.keptUsers) },
    { label: 'Offered silent migration', value: number(strategy.silentUsers) },
    { label: 'Reset their password', value: number(strategy.resetUsers) },
    { label: 'Users are told', value: date(timeline.noticeDate) },
    { label: 'Go-live', value: date(timeline.goLive) },
    { label: 'Silent migration ends', value: date(strategy.cutOff) },
    { label: 'Point of no return', value: date(impact.pointOfNoReturn) },
    { label: 'Rejected in rehearsal, at most', value: shown(rehearsal.exitBar, cell.percent) },
    { label: 'We go back if', value: shown(impact.rollbackTrigger, cell.text) },
    { label: 'Who decides to go back', value: shown(impact.rollbackDecider, cell.text) },
  ]
}

function userTypes({ strategy }: Facts): Block[] {
  if (!strategy.segments.known) return []
  const segments = strategy.segments.value
  return [
    {
      kind: 'table',
      caption: 'Who, and how they get in',
      columns: [
        { title: 'Who', align: 'start' },
        { title: 'Users', align: 'end' },
        { title: 'How they get in', align: 'start' },
      ],
      rows: segments.map((segment) => [
        cell.text(segment.name),
        cell.number(segment.users),
        cell.text(WAYS_IN[segment.path]),
      ]),
      total: [
        cell.text('All users'),
        cell.number(segments.reduce((sum, segment) => sum + segment.users, 0)),
        cell.text(''),
      ],
    },
  ]
}

function blocking({ findings }: Analysis): Block[] {
  return unsettled(findings, 'block').map(({ says, fix }) => ({
    kind: 'callout',
    tone: 'block',
    title: says,
    text: fix,
  }))
}

const ROLES = { legal: 'Legal', dpo: 'Data protection officer', security: 'Security', business: 'Business' } as const

/** `Approved by Lea on …; 3 answers changed since`. */
function reviewRows(review: Review | undefined): { label: string; value: Cell }[] {
  if (!review || review.revision === null) return []
  const changed = changedAnswers(review)
  const since = review.stands ? '' : `; ${changed === null ? 'answers' : countText(changed, 'answer')} changed since`
  return [
    { label: 'The plan', value: cell.text(`${REVIEW_WORDS[review.state]} by ${review.by || 'somebody'}${since}`) },
    { label: 'On', value: cell.date(review.at.slice(0, 10)) },
    ...(review.note ? [{ label: 'Note', value: cell.text(review.note) }] : []),
    { label: 'What was looked at, as SHA-256', value: cell.code(review.digest) },
  ]
}

function agreed({ signOffs }: Analysis, review: Review | undefined): Block[] {
  const rows = (Object.keys(ROLES) as (keyof typeof ROLES)[]).map((role) => {
    const given = signOffs.filter((signOff) => signOff.role === role && !signOff.lapsed).at(-1)
    const lapsed = signOffs.some((signOff) => signOff.role === role && signOff.lapsed)
    if (!given) return { label: ROLES[role], value: cell.text(lapsed ? 'Lapsed: the answers changed' : 'Not yet') }
    const verb = given.decision === 'approved' ? 'Approved' : 'Rejected'
    return { label: ROLES[role], value: cell.text(`${verb} by ${given.name}`) }
  })
  return [
    { kind: 'heading', level: 2, text: 'Who has agreed' },
    { kind: 'keyValue', rows: [...reviewRows(review), ...rows] },
  ]
}
