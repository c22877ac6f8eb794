import { dayIn, isTimeZone } from '@/lib/core/time-zone'
import type { Plan } from './plan'

/** The ISO date at a moment (milliseconds) where the plan lives: in its time zone once one is named, in UTC until then. */
export function planDay(plan: Pick<Plan, 'answers'>, instant: number): string {
  const { zone } = plan.answers.timeline
  const name = typeof zone === 'string' ? zone.trim() : ''
  return dayIn(name !== '' && isTimeZone(name) ? name : 'UTC', instant)
}
