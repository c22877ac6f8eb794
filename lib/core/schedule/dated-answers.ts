/** Dates of other steps that may have to move when go-live does. */
import type { Fact } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { addDays, dayText } from '@/lib/core/iso-date'
import type { StepId } from '@/lib/core/plan/plan'

export type DatedAnswer = {
  /** The address in words, so that a choice of dates can be kept. */
  id: string
  step: StepId
  /** Where it stands: one address, or those of the first and the last day. */
  at: string[][]
  what: string
  /** ISO dates; `to` only of a range. */
  from: string
  to: string | null
  /** Counted from go-live: moves along unless somebody says that it stays. */
  follows: boolean
  /** Why it stays unless chosen; empty for what follows. */
  why: string
}

export function datedAnswer(
  step: StepId,
  at: string[][],
  what: string,
  [from, to = null]: [from: string, to?: string | null],
  why = '',
): DatedAnswer {
  return { id: [step, ...(at[0] ?? [])].join('/'), step, at, what, from, to, follows: why === '', why }
}

const LASTS = 'Promised to others; a change lapses the sign-off of step 1'
const BUSINESS = 'A target of the business, not of the move'

/** Typed dates outside the timeline; what the plan only works out moves by itself and is not among them. */
export function datedElsewhere({ strategy, impact, legal, goals, request }: Facts): DatedAnswer[] {
  const one = (step: StepId, key: string, what: string, fact: Fact<string>, why?: string) =>
    fact.known && fact.origin.kind === 'person' ? [datedAnswer(step, [[key]], what, [fact.value], why)] : []
  const rows = <T extends { id: string; due: string | null }>(
    step: StepId,
    key: string,
    fact: Fact<T[]>,
    what: (row: T) => string,
    why?: string,
  ) =>
    (fact.known ? fact.value : []).flatMap((row) =>
      row.due === null ? [] : [datedAnswer(step, [[key, row.id, 'due']], what(row), [row.due], why)],
    )
  return [
    ...one('legal', 'exportDeletion', 'Exported files are deleted', legal.exportDeletion, LASTS),
    ...rows('goals', 'outcomes', goals.outcomes, ({ name }) => `Outcome: ${name}`, BUSINESS),
    ...one('strategy', 'cutOff', 'Silent migration ends', strategy.cutOff),
    ...one('impact', 'pointOfNoReturn', 'Point of no return', impact.pointOfNoReturn),
    ...rows('impact', 'risks', impact.risks, ({ name }) => `Risk: ${name}`),
    ...rows('request', 'promises', request.promises, ({ owner }) => `Closes open points: ${owner || 'nobody yet'}`),
  ]
}

/** The facts as they will be once these dates of other steps are `days` later: a preview before anything is saved. */
export function withDatesMoved(facts: Facts, moved: readonly DatedAnswer[], days: number): Facts {
  const after = structuredClone(facts)
  for (const { step, at, from } of moved) {
    const [[key = '', row, field = ''] = []] = at
    const fact = (after[step] as unknown as Record<string, Fact<unknown>>)[key]
    if (!fact?.known) continue
    const date = addDays(from, days)
    if (row === undefined) fact.value = date
    else for (const item of fact.value as Record<string, unknown>[]) if (item.id === row) item[field] = date
  }
  return after
}

/** Who gets a message of step 6 that names the day of go-live in its own words, which no date can move. */
export function textsNamingGoLive({ impact, timeline }: Facts): string[] {
  if (!timeline.goLive.known || !impact.messages.known) return []
  const day = new RegExp(`(^|\\D)${dayText(timeline.goLive.value).replace(/ \d{4}$/, '')}`)
  return impact.messages.value.filter(({ text }) => day.test(text)).map(({ who }) => who)
}
