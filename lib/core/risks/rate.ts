import { countText, thousands } from '@/lib/core/count-text'
import type { Fact } from '@/lib/core/facts/fact'
import type { Level } from '@/lib/core/facts/impact'
import { percentText } from '@/lib/core/percent-text'
import type { Rated } from './risk-rule'

/** Fewer than one user in a hundred is low, one in ten or more is high: the planner's own steps. */
const MEDIUM_FROM = 0.01
const HIGH_FROM = 0.1

export const LEVELS: readonly Level[] = ['low', 'medium', 'high']

export const rated = (level: Level, why: string): Rated => ({ level, why })

/** Impact by how many of all users it would hit; with the total unknown it counts as high, and says so. */
export function byShare(people: number, users: Fact<number>): Rated {
  if (!users.known || users.value <= 0)
    return rated('high', `${countText(people, 'user')}; the share is unknown until all users are counted`)
  const share = Math.min(1, people / users.value)
  const level = share >= HIGH_FROM ? 'high' : share >= MEDIUM_FROM ? 'medium' : 'low'
  return rated(level, `${thousands(people)} of ${countText(users.value, 'user')}, ${percentText(share)}`)
}

/** Impact of what weighs more than numbers: never below `least`. */
export function atLeast(least: Level, { level, why }: Rated, because: string): Rated {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least) ? { level, why } : rated(least, `${why}; ${because}`)
}

export const lesser = (a: Level, b: Level): Level => (LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b)
