import type { Analysis } from '@/lib/core/analysis'
import type { Facts } from '@/lib/core/facts/facts'
import type { Json } from '@/lib/core/json'
import type { Review } from '@/lib/core/review/review'
import { applyDelta, type Delta } from './json-delta'

/** What is concluded from a plan's answers. */
export type Judgement = { facts: Facts; analysis: Analysis; review: Review }

/** A judgement as a whole, or as what differs from the one the reader said to have. `tag` names the new one. */
export type JudgedNews = { tag: string } & ({ whole: Judgement } | { from: string; delta: Delta | null })

/** The judgement after some news; null when they build on another one than `known`. */
export function judgementAfter(
  known: Judgement & { tag: string },
  news: JudgedNews,
): (Judgement & { tag: string }) | null {
  if ('whole' in news) return { ...news.whole, tag: news.tag }
  if (news.from !== known.tag) return null
  const { facts, analysis, review } = known
  const before: Judgement = { facts, analysis, review }
  const after = news.delta ? (applyDelta(before as unknown as Json, news.delta) as unknown as Judgement) : before
  return { ...after, tag: news.tag }
}
