import { type Scope, scopeHas } from '@/lib/core/plan/scope'
import type { Presence } from './plan-events'

type News = { revision: number; step: string | null; by: string; at: string; tab: string }

/** News of a step a link does not show is its revision alone, so that the browser still knows where the log stands. */
export function changeWithin(scope: Scope, news: News): News {
  if (scope === null || (news.step !== null && scopeHas(scope, news.step))) return news
  return { revision: news.revision, step: null, by: '', at: '', tab: '' }
}

/** Those who are on the same steps; who works elsewhere is not told to a link that shows only some. */
export function presenceWithin(scope: Scope, others: readonly Presence[]): Presence[] {
  return others.filter(({ at }) => scope === null || scopeHas(scope, at))
}
