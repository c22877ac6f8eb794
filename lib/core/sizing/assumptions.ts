/** What no document says and the plan needs: defaults as ranges, each replaced by one number when a person knows it. */
import type { Fact } from '@/lib/core/facts/fact'
import type { Assumption } from '@/lib/core/facts/goals'
import { numberText, rangeText } from './number-text'
import type { Input, Range } from './worked'

type Definition = {
  id: string
  label: string
  unit: string
  /** Null: nothing can be assumed, so what rests on it is unknown. */
  range: Range | null
  min: number
  max: number
}

const define = (
  id: string,
  label: string,
  unit: string,
  range: Range | null,
  min = 0,
  max = 1_000_000,
): Definition => ({
  id,
  label,
  unit,
  range,
  min,
  max,
})
const share = (id: string, label: string, low: number, high: number) => define(id, label, '%', { low, high }, 0, 100)
const between = (low: number, high: number): Range => ({ low, high })

const DEFINITIONS = [
  define('team-import-hours', 'Import by the Asgardeo team, hours (their answer)', 'hours', null),
  define(
    'addresses',
    'Source addresses for an import of your own and for the login service',
    'addresses',
    between(1, 1),
    1,
  ),
  share('retry-share', 'Share of requests repeated, %', 1, 5),
  define('minutes-per-file', 'Minutes to upload and check one console file or list', 'minutes', between(3, 6)),
  define('lead-days', 'Lead admin, days available', 'days', null),
  define('engineer-days', 'Identity engineer, days available', 'days', null),
  define('legal-days', 'Legal, days available', 'days', null),
  define('help-desk-people', 'Help-desk people on the first days', 'people', null),
  define('minutes-per-call', 'Minutes for one help-desk call', 'minutes', between(6, 12), 0.5),
  define('productive-hours', 'Hours a day one person really works on it', 'hours', between(6, 6), 1, 24),
  share('calls-per-100-resets', 'Calls for 100 reset mails', 3, 8),
  share('calls-per-100-silent', 'Calls for 100 people moved silently', 0.5, 1.5),
  define('attribute-days', 'Days to map and check one attribute', 'days', between(0.1, 0.3)),
  define('transform-days', 'Days to build and try one transform', 'days', between(0.05, 0.2)),
  define('custom-attribute-days', 'Days to create one custom attribute', 'days', between(0.05, 0.1)),
  define('duplicate-minutes', 'Minutes to settle one duplicate user', 'minutes', between(5, 15)),
  define('role-days', 'Days to rebuild one role or group', 'days', between(0.1, 0.3)),
  define('segment-days', 'Days to agree on one user type', 'days', between(0.5, 1)),
  define('connection-days', 'Days to connect one other provider', 'days', between(1, 3)),
  define('message-days', 'Days to write one message in one language', 'days', between(0.25, 0.75)),
  define('rehearsals', 'Rehearsals', 'rehearsals', between(2, 3), 1),
  define('rehearsal-days', 'Days for one rehearsal with its repairs', 'days', between(1, 3)),
  define('service-days', 'Days to build the login service, the flag and the script', 'days', between(8, 12)),
  define('applications', 'Applications that need the login script', 'applications', null),
  define('application-hours', 'Hours to add the script to one application', 'hours', between(0.5, 2)),
  define('legal-base-days', 'Days of legal for agreement, basis and notice', 'days', between(4, 10)),
  define('personal-attribute-days', 'Days of legal for one personal attribute', 'days', between(0.05, 0.15)),
  define('lead-days-per-week', 'Days a week of the lead admin until go-live', 'days', between(0.5, 1.5), 0, 7),
  share('leave-share', 'Active people who never come back, %', 0, 15),
  share('cut-off-gain', 'Smallest gain a month that keeps silent migration going, % of the group', 4, 4),
  define('busiest-hour-share', 'Share of a day’s logins in its busiest hour, %', '%', between(8, 15), 5, 100),
  define('burst-factor', 'Busiest minute over the average of its hour', 'times', between(1, 2), 1, 60),
  share('response-share', 'People who set a password after the first mail, %', 40, 70),
  define('response-hours', 'Hours until half of them have done so', 'hours', between(6, 24), 0.5),
  share('resend-share', 'People who set a password after a repeated mail, %', 20, 40),
  define('resends', 'Repeated mails to who has not answered', 'mails', between(2, 2), 0, 12),
  share('bounce-share', 'Addresses that no longer work, %', 2, 10),
] as const satisfies readonly Definition[]

/** For the question in which a person replaces a default. */
export const ASSUMPTIONS: readonly Definition[] = DEFINITIONS

const ESTIMATE = 'Planner’s estimate; replace it with your own number'

export type Assumed = Range & { id: string; label: string; unit: string; changed: boolean; source: string }

/**
 * The number to calculate with: the person's last one when there is one, else the default range; null when there is
 * neither. What a person typed outside its possible values is taken to the nearest possible one.
 */
export function assumed(assumptions: Fact<Assumption[]>, id: string): Assumed | null {
  const definition = ASSUMPTIONS.find((item) => item.id === id)
  if (!definition) return null
  const { label, unit, range, min, max } = definition
  const typed = assumptions.known ? assumptions.value.findLast((row) => row.what === id) : undefined
  if (typed) {
    const value = Math.min(max, Math.max(min, typed.value))
    return { id, label, unit, low: value, high: value, changed: true, source: typed.source || 'Answer in this plan' }
  }
  return range ? { id, label, unit, ...range, changed: false, source: ESTIMATE } : null
}

/** Like `assumed`, for the assumptions that have a default. */
export function assumedRange(assumptions: Fact<Assumption[]>, id: string): Assumed {
  const found = assumed(assumptions, id)
  if (!found) throw new Error(`The assumption "${id}" has no default.`)
  return found
}

/** As an input of a worked number. */
export function assumedInput(assumption: Assumed): Input {
  const { label, low, high, unit, source } = assumption
  return { label, value: `${rangeText({ low, high }, numberText)} ${unit}`, source, date: null }
}
