/** The two paths side by side in words, for screen and paper alike. */
import { countText, thousands } from '@/lib/core/count-text'
import type { Facts } from '@/lib/core/facts/facts'
import { firstLoginPeak } from '@/lib/core/forecast/first-login-peak'
import { daysBetween, dayText } from '@/lib/core/iso-date'
import { moneyText } from '@/lib/core/sizing/legacy-cost'
import { amountText, daysText, wholeRangeText } from '@/lib/core/sizing/number-text'
import type { Range } from '@/lib/core/sizing/worked'
import type { Evaluation } from './evaluate'
import { policyClash } from './policy-clash'

export type OptionCell = { strong: string; text: string; isAlarm?: boolean }
export type OptionRow = { label: string; silent: OptionCell; reset: OptionCell }

const say = (strong: string, text = '', isAlarm = false): OptionCell => ({
  strong,
  text,
  ...(isAlarm ? { isAlarm } : {}),
})
const people = (range: Range) => `${wholeRangeText(range)} people`

export function optionRows(facts: Facts, found: Evaluation): OptionRow[] {
  const { silent, reset, group } = found
  const { data, strategy } = facts
  const moved = { low: silent.spared.low * group.users, high: silent.spared.high * group.users }
  const clash = policyClash(facts)
  return [
    {
      label: 'What people notice',
      silent:
        silent.spared.low === 0 && silent.spared.high === 1
          ? say('', 'Not known until step 2 says when people last logged in')
          : moved.high < 0.5
            ? say('', 'Nobody is expected to come back in time')
            : say(`Nothing for ${wholeRangeText(moved)}`, 'but a waiting page of up to 10 seconds, once'),
      reset: say(`All ${thousands(group.users)}`, 'are locked until they set a password'),
    },
    {
      label: 'Help-desk calls',
      silent: say('', `${wholeRangeText(silent.calls)}, last wave included`),
      reset: say('', wholeRangeText(reset.calls)),
    },
    runsUntil(facts),
    {
      label: 'Cost of running both',
      silent:
        silent.doubleCost === null
          ? say('', 'Not known yet: monthly cost or cut-off missing')
          : say('', `${moneyText(silent.doubleCost.amount, silent.doubleCost.currency)} from go-live to cut-off`),
      reset: say('', '0'),
    },
    {
      label: 'Build',
      silent: say('', `${daysText(silent.buildDays)}: login service, script, is_migrated`),
      reset: say('', `${daysText(reset.buildDays)}: mail text and sender`),
    },
    {
      label: 'Busiest moment',
      silent: peakCell(facts, found),
      reset: say(
        '',
        strategy.mailsPerDay.known
          ? `${countText(strategy.mailsPerDay.value, 'mail')} a day`
          : 'Mails a day not set yet',
      ),
    },
    {
      label: 'Left at the end',
      silent: say('', `${people(silent.left)}, one last reset wave`),
      reset: say('', `${people(reset.left)} who never answer`),
    },
    {
      label: 'Working e-mail address',
      silent: say('', 'Needed for the last wave only'),
      reset: say(
        '',
        data.withoutEmail.known
          ? `Needed by everybody; ${thousands(data.withoutEmail.value)} of all users have none`
          : 'Needed by everybody; nobody counted who has none',
        data.withoutEmail.known && data.withoutEmail.value > 0,
      ),
    },
    {
      label: 'Old password against new rules',
      silent:
        clash === null
          ? say('', 'Old rules not known yet')
          : clash.demands.length === 0
            ? say('', 'No old password can clash')
            : say('', `May clash: the new rules also ask for ${clash.demands.join(', ')}`, true),
      reset: say('', 'No clash: everybody chooses a new one'),
    },
    {
      label: 'New risk',
      silent: say('', 'Passwords pass in clear text, inside TLS, through a service you run'),
      reset: say('', 'A mail with a link to everybody invites imitations'),
    },
    ...(data.withMfa.known && data.withMfa.value > 0
      ? [
          {
            label: 'Second factors',
            silent: say('', `Enrolled again; ${thousands(data.withMfa.value)} of all users have one`),
            reset: say('', `Enrolled again; ${thousands(data.withMfa.value)} of all users have one`),
          },
        ]
      : []),
  ]
}

function runsUntil({ strategy, timeline, data }: Facts): OptionRow {
  const systems = data.sources.known ? data.sources.value : []
  const first = systems
    .filter((source) => source.endsOn !== null)
    .sort((a, b) => (a.endsOn ?? '').localeCompare(b.endsOn ?? ''))[0]
  const name = systems.length === 1 ? (systems[0]?.name ?? 'The legacy system') : 'The legacy system'
  const late = first?.endsOn && strategy.cutOff.known ? daysBetween(first.endsOn, strategy.cutOff.value) : 0
  const silent = strategy.cutOff.known
    ? say(dayText(strategy.cutOff.value), late > 0 ? `(${countText(late, 'day')} past the contract)` : '', late > 0)
    : say('', 'The cut-off, not set yet')
  return {
    label: `${name} must run until`,
    silent,
    reset: timeline.goLive.known ? say('', dayText(timeline.goLive.value)) : say('', 'Go-live, not set yet'),
  }
}

/** The peak is that of the whole silent path, which the group is part of or would join. */
function peakCell(facts: Facts, { chosen }: Evaluation): OptionCell {
  const peak = chosen === 'reset' ? null : firstLoginPeak(facts)
  if (!peak)
    return say(
      '',
      chosen === 'reset' ? 'Would add to the first logins of the others' : 'Last logins or path not known yet',
    )
  const over = peak.breaks !== null
  return say(
    '',
    `${amountText(peak.peak.amount, 'logins a minute')}, limit ${thousands(peak.strictest.perMinute)}`,
    over,
  )
}
