import type { Recount } from '@/lib/core/facts/data'
import type { Facts } from '@/lib/core/facts/facts'
import type { Change } from '@/lib/core/plan/change'
import type { StepEdit } from '@/lib/steps/step'
import { RECOUNTED } from './recounted-answers'

/** Typed counts that are not what the files say. */
export function disagreeing({ data }: Pick<Facts, 'data'>): Recount[] {
  return data.recounts.known ? data.recounts.value.filter(({ typed, counted }) => typed !== counted) : []
}

/**
 * Puts the counted numbers in the place of the typed ones. A plan starts with one rough number of users, one user type of
 * all of them and one way of moving: while the later two repeat the typed number, they follow it.
 */
export function takeCounted(facts: Pick<Facts, 'data' | 'goals' | 'strategy'>): StepEdit[] {
  const differing = disagreeing(facts)
  const clear = differing.map(({ of }): Change => ({ op: 'clear', at: [RECOUNTED[of]] }))
  const users = differing.find(({ of }) => of === 'users')
  return [
    { step: 'data' as const, changes: clear },
    { step: 'goals' as const, changes: follow('segments', facts.goals.segments, users) },
    { step: 'strategy' as const, changes: follow('paths', facts.strategy.segments, users) },
  ].filter(({ changes }) => changes.length > 0)
}

type Rows = Facts['goals']['segments'] | Facts['strategy']['segments']

function follow(list: string, rows: Rows, users: Recount | undefined): Change[] {
  const [only, ...others] = rows.known ? rows.value : []
  if (!only || others.length > 0 || only.users !== users?.typed) return []
  return [{ op: 'set', at: [list, only.id, 'users'], value: users.counted }]
}
