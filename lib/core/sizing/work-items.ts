/** The work this plan really contains: what is counted in its answers, times what one of it takes. */
import type { Fact } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { daysOfCalls, expectedCalls } from '@/lib/core/forecast/help-desk-calls'
import { silentForecast } from '@/lib/core/forecast/silent-forecast'
import { dayOf } from '@/lib/core/iso-date'
import { sendsValue } from '@/lib/core/mapping/sends-value'
import { SILENT_TASKS } from '@/lib/core/strategy/silent-tasks'
import { type Assumed, assumed, assumedRange } from './assumptions'
import type { Range } from './worked'

export type Role = 'lead' | 'engineer' | 'legal' | 'help-desk'

export type WorkItem = {
  role: Role
  what: string
  /** How many there are; null while the plan does not know, with what would tell. */
  count: Range | null
  unit: string
  needs: string
  each: Assumed
  /** Days for all of it: the count times the effort of one, in days. */
  days: Range | null
}

type Part = Omit<WorkItem, 'days' | 'each'> & { each: string; perDay?: number }

const exactly = (count: number): Range => ({ low: count, high: count })
const counted = <T>(fact: Fact<T>, count: (value: T) => number): Range | null =>
  fact.known ? exactly(count(fact.value)) : null

/** Items without any work in this plan are left out. `today` is an ISO date. */
export function workItems(facts: Facts, today: string): WorkItem[] {
  const parts = [...engineering(facts), ...others(facts, today)]
  return [...parts.map((part) => item(facts, part)), ...helpDesk(facts)].filter(
    ({ count }) => count === null || count.high > 0,
  )
}

function item({ goals }: Facts, { each: id, perDay = 1, ...part }: Part): WorkItem {
  const each = assumedRange(goals.assumptions, id)
  const { count } = part
  const days = count && { low: (count.low * each.low) / perDay, high: (count.high * each.high) / perDay }
  return { ...part, each, days }
}

function engineering({ data, mapping, goals, strategy, timeline }: Facts): Part[] {
  const hours = assumedRange(goals.assumptions, 'productive-hours').low
  const moving = mapping.rows.known ? mapping.rows.value.filter(sendsValue) : null
  const silent = strategy.silentUsers.known ? strategy.silentUsers.value > 0 : null
  const open = strategy.silentDone.known
    ? SILENT_TASKS.filter((task) => !strategy.silentDone.known || !strategy.silentDone.value.includes(task.value))
        .length
    : SILENT_TASKS.length
  const applications = assumed(goals.assumptions, 'applications')
  const rehearsals = timeline.milestones.known
    ? timeline.milestones.value.filter((milestone) => milestone.kind === 'rehearsal').length
    : 0
  const engineer = (
    what: string,
    count: Range | null,
    unit: string,
    each: string,
    needs: string,
    perDay = 1,
  ): Part => ({
    role: 'engineer',
    what,
    count,
    unit,
    each,
    needs,
    perDay,
  })
  return [
    engineer(
      'Map attributes',
      moving ? exactly(moving.length) : inventoryCount(data),
      'attributes',
      'attribute-days',
      'the attributes are listed in step 2',
    ),
    engineer(
      'Build transforms',
      moving && exactly(moving.reduce((sum, row) => sum + row.transforms.length, 0)),
      'transforms',
      'transform-days',
      'attributes are mapped in step 5',
    ),
    engineer(
      'Create custom attributes',
      moving && exactly(moving.filter((row) => row.target.kind === 'custom').length),
      'custom attributes',
      'custom-attribute-days',
      'attributes are mapped in step 5',
    ),
    engineer(
      'Settle duplicates',
      counted(data.caseDuplicates, (count) => count),
      'duplicate users',
      'duplicate-minutes',
      'duplicates are counted in step 2',
      hours * 60,
    ),
    engineer(
      'Rebuild roles and groups',
      data.roles.known || data.groups.known
        ? exactly((data.roles.known ? data.roles.value.length : 0) + (data.groups.known ? data.groups.value.length : 0))
        : null,
      'roles and groups',
      'role-days',
      'roles and groups are listed in step 2',
    ),
    engineer(
      'Connect other providers',
      counted(strategy.segments, (rows) => rows.filter((row) => row.path === 'federated').length),
      'connections',
      'connection-days',
      'password paths are chosen in step 4',
    ),
    engineer(
      'Rehearse and repair',
      rehearsals > 0 ? exactly(rehearsals) : assumedRange(goals.assumptions, 'rehearsals'),
      'rehearsals',
      'rehearsal-days',
      '',
    ),
    engineer(
      'Build the login service',
      silent === null ? null : exactly(silent ? open / SILENT_TASKS.length : 0),
      'of the prerequisites',
      'service-days',
      'password paths are chosen in step 4',
    ),
    engineer(
      'Add the login script',
      silent === false ? exactly(0) : applications,
      'applications',
      'application-hours',
      'the number of applications is entered under the assumptions',
      hours,
    ),
  ]
}

/** What is still to decide counts only in the upper end. */
function inventoryCount({ inventory }: Facts['data']): Range | null {
  if (!inventory.known) return null
  const move = inventory.value.filter((attribute) => attribute.decision === 'move').length
  return { low: move, high: move + inventory.value.filter((attribute) => attribute.decision === 'decide').length }
}

function others({ data, goals, impact, timeline }: Facts, today: string): Part[] {
  const days = timeline.goLive.known ? dayOf(timeline.goLive.value) - dayOf(today) : Number.NaN
  const texts = counted(impact.messages, (messages) =>
    messages.reduce(
      (sum, message) => sum + Math.max(1, message.language.split(/[,;/]/).filter((word) => word.trim()).length),
      0,
    ),
  )
  const personal = counted(
    data.inventory,
    (rows) => rows.filter((row) => row.decision === 'move' && row.pii !== 'none').length,
  )
  return [
    {
      role: 'lead',
      what: 'Lead the project until go-live',
      count: Number.isNaN(days) ? null : exactly(Math.max(0, Math.ceil(days / 7))),
      unit: 'weeks',
      each: 'lead-days-per-week',
      needs: 'go-live is set in step 7',
    },
    {
      role: 'lead',
      what: 'Agree on user types',
      count: counted(goals.segments, (rows) => rows.length),
      unit: 'user types',
      each: 'segment-days',
      needs: 'user types are listed above',
    },
    {
      role: 'legal',
      what: 'Agreement, basis and notice',
      count: exactly(1),
      unit: 'review',
      each: 'legal-base-days',
      needs: '',
    },
    {
      role: 'legal',
      what: 'Judge personal attributes',
      count: personal,
      unit: 'personal attributes that move',
      each: 'personal-attribute-days',
      needs: 'the attributes are listed in step 2',
    },
    {
      role: 'help-desk',
      what: 'Write messages',
      count: texts,
      unit: 'texts, languages counted',
      each: 'message-days',
      needs: 'messages are listed in step 6',
    },
  ]
}

function helpDesk(facts: Facts): WorkItem[] {
  const { strategy, goals } = facts
  const { resetUsers, silentUsers } = strategy
  const forecast = silentForecast(facts)
  const left = forecast?.cutOff?.left
  const some = silentUsers.known && silentUsers.value > 0
  const calls = (what: string, path: 'reset' | 'silent', people: Range | null, needs: string): WorkItem => {
    const count = people && expectedCalls(facts, path, people)
    const each = assumedRange(goals.assumptions, 'minutes-per-call')
    return { role: 'help-desk', what, count, unit: 'calls', needs, each, days: count && daysOfCalls(facts, count) }
  }
  const whole = (fact: Fact<number>) => (fact.known ? exactly(fact.value) : null)
  const paths = 'password paths are chosen in step 4'
  return [
    calls('Calls after reset mails', 'reset', whole(resetUsers), paths),
    calls('Calls during silent migration', 'silent', whole(silentUsers), paths),
    ...(some
      ? [
          calls(
            'Calls after the last reset wave',
            'reset',
            left && forecast ? { low: left.low * forecast.users, high: left.high * forecast.users } : null,
            'last logins, go-live and cut-off are known',
          ),
        ]
      : []),
  ]
}
