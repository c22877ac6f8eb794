import { countText, thousands } from '@/lib/core/count-text'
import type { Facts } from '@/lib/core/facts/facts'
import { assumedInput, assumedRange } from '@/lib/core/sizing/assumptions'
import { rangeText } from '@/lib/core/sizing/number-text'
import { amountOf, type Range, unknownAmount, type Worked, worked } from '@/lib/core/sizing/worked'

/** People without an address are counted over all users, so how many of them are in one group is a range. */
export function withoutMailbox({ data }: Pick<Facts, 'data'>, accounts: number): Range {
  if (!data.withoutEmail.known) return { low: 0, high: accounts }
  const others = data.users.known ? Math.max(0, data.users.value - accounts) : Number.POSITIVE_INFINITY
  const missing = data.withoutEmail.value
  return { low: Math.min(accounts, Math.max(0, missing - others)), high: Math.min(accounts, missing) }
}

/** Accounts of a wave whom a mail can reach: with an address, and one that still works. */
export function mailboxes(facts: Pick<Facts, 'data' | 'goals'>, accounts: number): { range: Range; worked: Worked } {
  const dead = assumedRange(facts.goals.assumptions, 'bounce-share')
  const missing = withoutMailbox(facts, accounts)
  const range = {
    low: (accounts - missing.high) * (1 - dead.high / 100),
    high: (accounts - missing.low) * (1 - dead.low / 100),
  }
  const inputs = [
    { label: 'Accounts in this wave', value: thousands(accounts), source: 'Password paths of step 4', date: null },
    assumedInput(dead),
  ]
  if (!facts.data.withoutEmail.known) {
    const formula = `At most ${countText(range.high, 'mailbox', 'mailboxes')} of ${countText(accounts, 'account')}`
    const amount = unknownAmount('users without e-mail are counted in step 2')
    return { range, worked: worked({ amount, unit: 'people', formula, inputs }) }
  }
  const driver = missing.low === missing.high ? dead.label : 'who of the people without e-mail is in this group'
  const formula = `${countText(accounts, 'account')} less ${rangeText(missing)} without e-mail, less ${rangeText(dead)}% dead addresses = ${rangeText(range)} mailboxes`
  return { range, worked: worked({ amount: amountOf(range, driver), unit: 'people', formula, inputs }) }
}
