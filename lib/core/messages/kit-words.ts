import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { addDays, dayText } from '@/lib/core/iso-date'

/** Names and dates of the plan as the texts say them. */
export type Words = {
  who: string
  goLive: string
  window: string
  daysBefore(days: number): string | null
}

/** What is not known is left in brackets, and its name added to `missing`. */
export function wordsOf({ timeline, legal }: Facts, missing: Set<string>): Words {
  const known = (text: string | undefined, name: string) => {
    if (text !== undefined && text !== '') return text
    missing.add(name)
    return `[${name}]`
  }
  const goLive = factValue(timeline.goLive)
  const window = factValue(timeline.windows)?.[0]
  const zone = factValue(timeline.zone)
  return {
    who: known(factValue(legal.organization), 'your organisation'),
    goLive: known(goLive && dayText(goLive), 'day of go-live'),
    window: known(
      window &&
        `from ${dayText(window.date)}, ${window.startTime}${zone ? ` (${zone})` : ''}, for about ${hours(window.hours)}`,
      'downtime window',
    ),
    daysBefore: (days) => (goLive ? addDays(goLive, -days) : null),
  }
}

const hours = (count: number) => (count === 1 ? 'one hour' : `${String(Math.round(count * 10) / 10)} hours`)

/** How people get in afterwards, in the order of the paths the plan uses. */
export function wayIn({ strategy }: Facts): string[] {
  const paths = new Set((factValue(strategy.segments) ?? []).map((segment) => segment.path))
  return [
    ...(paths.has('silent')
      ? ['Your user name and your password stay the same. The first time you sign in may take a few seconds longer.']
      : []),
    ...(paths.has('reset')
      ? ['If you get a mail from us asking you to choose a new password, follow it: until then you cannot sign in.']
      : []),
    ...(paths.has('federated')
      ? ['If you sign in with another account, such as your work account, you go on doing so.']
      : []),
  ]
}
