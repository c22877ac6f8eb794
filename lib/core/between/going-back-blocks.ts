/** Going back: the numbers that trigger it, and how much would have to be carried back on which day. */
import { end, start } from '@/lib/core/column'
import { countText, thousands } from '@/lib/core/count-text'
import { type Block, type Cell, cell } from '@/lib/core/doc'
import { type Fact, factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { addDays, daysBetween } from '@/lib/core/iso-date'
import { wholeRangeText } from '@/lib/core/sizing/number-text'
import { countRange } from './between'

export function goingBackBlocks(facts: Facts): Block[] {
  const { impact, timeline } = facts
  if (!timeline.goLive.known) return []
  return [
    { kind: 'heading', level: 2, text: 'Going back' },
    {
      kind: 'table',
      caption: 'Numbers at which you go back',
      columns: [start('What is counted'), end('Limit'), start('Counted over'), start('Counted in')],
      rows: [
        trigger('Failed logins', impact.maxFailedLogins, 'logins', 'The first day', 'Asgardeo logs and insights'),
        trigger('Downtime', impact.maxDowntimeMinutes, 'minutes', 'The window', 'Your own monitoring of sign-in'),
        trigger('Rejected records', impact.maxRejectedRows, 'records', 'The import', 'The answer of the Asgardeo team'),
        trigger('Help-desk tickets', impact.maxTicketsPerDay, 'tickets', 'A day', 'The help desk'),
      ],
    },
    ...depth(facts, timeline.goLive.value),
    {
      kind: 'text',
      text: 'Nothing documents a way to restore accounts or data deleted in Asgardeo: going back means that applications use the legacy system again, as it then is.',
    },
  ]
}

function trigger(what: string, fact: Fact<number>, unit: string, over: string, where: string): Cell[] {
  return [
    cell.text(what),
    fact.known ? cell.text(`Over ${thousands(fact.value)} ${unit}`) : cell.unanswered,
    cell.text(over),
    cell.text(where),
  ]
}

/** How deep a way back goes: the day of go-live, a day and a week later, and the point of no return. */
function depth(facts: Facts, goLive: string): Block[] {
  const last = factValue(facts.impact.pointOfNoReturn)
  const days = [0, 1, 7, ...(last ? [daysBetween(goLive, last)] : [])].filter(
    (day) => day >= 0 && (!last || day <= daysBetween(goLive, last)),
  )
  const dates = [...new Set(days)].sort((a, b) => a - b)
  if (dates.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'What has to be carried back, by the day you go back',
      columns: [
        start('Going back on'),
        start('Accounts only in Asgardeo'),
        start('Changed profiles'),
        start('New passwords from reset mails'),
      ],
      rows: dates.map((day) => [
        cell.date(addDays(goLive, day)),
        cell.text(perDay(facts.data.signupsPerDay, day)),
        cell.text(perDay(facts.timeline.changesPerDay, day)),
        cell.text(resets(facts, addDays(goLive, day))),
      ]),
    },
    last
      ? {
          kind: 'text',
          text: `After the last of these days there is no way back: ${countText(daysBetween(goLive, last), 'day')} after go-live.`,
        }
      : { kind: 'text', text: 'The point of no return is not set in step 6, so how deep it can get is not known.' },
  ]
}

function perDay(rate: Fact<number>, days: number): string {
  if (days === 0) return 'Those of the first hours'
  return rate.known ? `${wholeRangeText(countRange(rate.value * days))} people` : 'Not known yet'
}

/** Everybody mailed by then may have set a new password, and nobody has to: the legacy system keeps the old ones. */
function resets({ strategy, timeline }: Facts, date: string): string {
  if (!strategy.resetUsers.known) return 'Not known yet'
  if (strategy.resetUsers.value === 0) return 'None, nobody gets a reset mail'
  const waves = (factValue(timeline.milestones) ?? []).filter((item) => item.kind === 'wave' && item.users)
  if (waves.length === 0) return 'Not known yet: no wave has a date and a number'
  const mailed = waves.reduce((sum, wave) => (wave.date <= date ? sum + (wave.users ?? 0) : sum), 0)
  return mailed === 0 ? 'None, no wave has begun' : `${wholeRangeText({ low: 0, high: mailed })} people`
}
