import type { Facts } from '@/lib/core/facts/facts'
import { lowerFirst } from '@/lib/core/first-letter'
import { assumed, assumedInput } from './assumptions'
import { amountText, numberText, rangeText } from './number-text'
import { type Role, type WorkItem, workItems } from './work-items'
import { amountOf, rangeOf, unknownAmount, type Worked, worked } from './worked'

export type SizedItem = { what: string; days: Worked }

export type RoleDays = {
  role: Role
  label: string
  items: SizedItem[]
  /** Sum of what is known. */
  total: Worked
  /** What the sum leaves out because the plan does not know it yet. */
  without: string[]
  /** Days the person said there are; null when nobody said. */
  available: number | null
}

const ROLES: Record<Role, { label: string; available: string | null }> = {
  lead: { label: 'Lead admin', available: 'lead-days' },
  engineer: { label: 'Identity engineer', available: 'engineer-days' },
  legal: { label: 'Legal', available: 'legal-days' },
  'help-desk': { label: 'Help desk', available: null },
}

/** Days of work by role. More of anything that is counted never gives fewer days. `today` is an ISO date. */
export function peopleDays(facts: Facts, today: string): RoleDays[] {
  const items = workItems(facts, today)
  return (Object.keys(ROLES) as Role[]).map((role) => {
    const { label, available } = ROLES[role]
    const own = items.filter((item) => item.role === role)
    return {
      role,
      label,
      items: own.map((item) => ({ what: item.what, days: sized(item) })),
      total: sum(own),
      without: own.filter((item) => item.days === null).map((item) => item.what),
      available: (available && assumed(facts.goals.assumptions, available)?.low) || null,
    }
  })
}

function sized({ count, unit, needs, each, days }: WorkItem): Worked {
  if (count === null || days === null) {
    return worked({
      amount: unknownAmount(needs),
      unit: 'days',
      formula: 'Not counted yet',
      inputs: [assumedInput(each)],
    })
  }
  const amount = amountOf(days, each.low === each.high ? unit : lowerFirst(each.label))
  return worked({
    amount,
    unit: 'days',
    formula: `${rangeText(count)}${count.high === 1 ? '' : ` ${unit}`} × ${rangeText(each)} ${each.unit} = ${amountText(amount, 'days')}`,
    inputs: [assumedInput(each)],
  })
}

function sum(items: WorkItem[]): Worked {
  const known = items.flatMap((item) => (item.days ? [{ ...item, days: item.days }] : []))
  if (known.length === 0) {
    return worked({
      amount: unknownAmount('the work is counted'),
      unit: 'days',
      formula: 'Nothing counted yet',
      inputs: [],
    })
  }
  const low = known.reduce((all, item) => all + item.days.low, 0)
  const high = known.reduce((all, item) => all + item.days.high, 0)
  const widest = known.reduce((a, b) => (b.days.high - b.days.low > a.days.high - a.days.low ? b : a))
  return worked({
    amount: amountOf({ low, high }, `${lowerFirst(widest.what)} (${lowerFirst(widest.each.label)})`),
    unit: 'days',
    formula: known.map((item) => `${lowerFirst(item.what)} ${rangeText(item.days, numberText)}`).join(' + '),
    inputs: [...new Map(known.map(({ each }) => [each.id, assumedInput(each)])).values()],
  })
}

/** Whether the days a role has can hold its work: false when even the least is more, null when nobody can tell. */
export function isEnough({ total, available }: RoleDays): boolean | null {
  const range = rangeOf(total.amount)
  if (range === null || available === null) return null
  if (available >= range.high) return true
  return available < range.low ? false : null
}
