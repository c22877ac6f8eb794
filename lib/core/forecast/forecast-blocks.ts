import { burnDown } from '@/lib/core/burn-down/burn-down'
import { burnDownBlocks } from '@/lib/core/burn-down/burn-down-blocks'
import { end, start } from '@/lib/core/column'
import { countText, thousands } from '@/lib/core/count-text'
import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { firstLoginPeakFigure } from '@/lib/core/figures/first-login-peak'
import { resetWaveFigure } from '@/lib/core/figures/reset-wave'
import { silentCurve } from '@/lib/core/figures/silent-curve'
import { dayText } from '@/lib/core/iso-date'
import { moneyText } from '@/lib/core/sizing/legacy-cost'
import { amountText, rangeText, wholeRangeText } from '@/lib/core/sizing/number-text'
import { type FirstLoginPeak, firstLoginPeak } from './first-login-peak'
import { leftoverPlan, type ResetPlan, resetPlan } from './reset-plan'
import { type SilentForecast, silentForecast } from './silent-forecast'

const LOCALE = 'en-GB'
const whole = (value: number) => thousands(value)

/** Silent migration by week with its figure, the cut-off, what a further month costs, and the counts after go-live. */
export function silentBlocks(facts: Facts): Block[] {
  const forecast = silentForecast(facts)
  if (!forecast) return silentUnknown(facts)
  const counted = burnDown(facts)
  return [
    { kind: 'heading', level: 2, text: 'Silent migration, week by week' },
    { kind: 'figure', figure: silentCurve(forecast, { locale: LOCALE, counted }) },
    ...silentNotes(forecast),
    ...burnDownBlocks(counted, forecast),
  ]
}

/** Unknown is said, with what would settle it. */
function silentUnknown({ strategy }: Facts): Block[] {
  if (!strategy.silentUsers.known || strategy.silentUsers.value === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Silent migration, week by week' },
    { kind: 'text', text: 'Unknown until step 2 says when people last logged in, by a file or by counts.' },
  ]
}

/** What stands below the picture, on screen and on paper. */
export function silentNotes(forecast: SilentForecast): Block[] {
  const { recommended, users, assumes } = forecast
  const at = recommended.date === null ? `day ${recommended.days}` : dayText(recommended.date)
  return [
    {
      kind: 'keyValue',
      rows: [
        { label: 'Suggested cut-off', value: cell.text(`${at}. ${recommended.why}`) },
        { label: 'Working', value: cell.text(`${(forecast.cutOff ?? recommended).working}.`) },
        {
          label: 'Last reset wave then',
          value: cell.text(
            `${wholeRangeText({ low: recommended.left.low * users, high: recommended.left.high * users })} people`,
          ),
        },
      ],
    },
    {
      kind: 'table',
      caption: 'What each further month moves, and what it costs to keep the legacy system for it',
      columns: [
        start('Month after go-live'),
        end('People moved'),
        end('Cost of the month'),
        end('Cost for one person'),
      ],
      rows: forecast.months.map((month) => [
        cell.text(`Month ${month.month}`),
        cell.text(rangeText({ low: Math.round(month.people.low), high: Math.round(month.people.high) })),
        month.cost === null ? cell.unknown : cell.number(month.cost, month.currency ?? undefined),
        month.costPerPerson === null
          ? cell.unknown
          : cell.number(Math.round(month.costPerPerson * 100) / 100, month.currency ?? undefined),
      ]),
    },
    ...breachBlocks(forecast),
    { kind: 'text', text: `The forecast assumes: ${assumes.join(' ')}` },
  ]
}

/** Silent migration beyond the end of the legacy system: what each way out costs. */
function breachBlocks({ cutOff, legacyEnd, users, months }: SilentForecast): Block[] {
  if (!cutOff || !legacyEnd || legacyEnd.days >= cutOff.days) return []
  const days = cutOff.days - legacyEnd.days
  const cost = months[0]?.cost ?? null
  const currency = months[0]?.currency ?? null
  const price =
    cost === null
      ? 'at a cost not known yet'
      : `for about ${moneyText((cost * days) / 30, currency)} (${moneyText(cost, currency)} a month)`
  const more = rangeText({
    low: Math.round(Math.max(0, cutOff.moved.low - legacyEnd.moved.low) * users),
    high: Math.round(Math.max(0, cutOff.moved.high - legacyEnd.moved.high) * users),
  })
  return [
    {
      kind: 'callout',
      tone: 'inform',
      title: `${legacyEnd.source} ends ${countText(days, 'day')} before the cut-off.`,
      text: `Extend it ${price}, or cut off when it ends and reset ${more} more people.`,
    },
  ]
}

/** The busiest minute of first logins against every limit, the hour that breaks, and cures. */
export function peakBlocks(facts: Facts): Block[] {
  const peak = firstLoginPeak(facts)
  if (!peak) return []
  return [
    { kind: 'heading', level: 2, text: 'First logins against the limits' },
    { kind: 'figure', figure: firstLoginPeakFigure(peak, { locale: LOCALE }) },
    ...peakNotes(peak),
  ]
}

export function peakNotes(peak: FirstLoginPeak): Block[] {
  return [
    {
      kind: 'keyValue',
      rows: [
        { label: 'Busiest minute', value: cell.text(amountText(peak.peak.amount, 'logins a minute')) },
        { label: 'Working', value: cell.text(peak.peak.formula) },
        ...(peak.busyDays.length > 0
          ? [{ label: 'Busy days in this week', value: cell.text(`${peak.busyDays.join('; ')}: expect the upper end`) }]
          : []),
        ...peak.limits.map((limit) => ({
          label: limit.label,
          value: cell.text(`${thousands(limit.perMinute)} a minute. ${limit.source}`),
        })),
      ],
    },
    ...(peak.breaks
      ? ([
          {
            kind: 'callout',
            tone: 'inform',
            title: `Day ${peak.breaks.day}, ${String(peak.breaks.hour).padStart(2, '0')}:00 ${peak.breaks.surely ? 'breaks' : 'may break'} the limit.`,
            text: `Whoever is over it waits or fails and has to try again. The sample service keeps its state in memory, so it cannot be spread over copies as it is.`,
          },
          { kind: 'list', ordered: false, items: peak.cures },
        ] satisfies Block[])
      : []),
  ]
}

const LAST_WAVE: Block = {
  kind: 'text',
  text: 'These accounts are locked only when their reset is triggered: one call to Asgardeo for each person, then the mail. No mass form is known.',
}

/** The wave of those who are reset, and the last one of those silent migration did not reach. */
export function resetBlocks(facts: Facts): Block[] {
  const plans: { title: string; plan: ResetPlan | null; isLast: boolean }[] = [
    { title: 'Reset wave', plan: resetPlan(facts), isLast: false },
    { title: 'Last reset wave, after silent migration', plan: leftoverPlan(facts), isLast: true },
  ]
  return plans.flatMap(({ title, plan, isLast }): Block[] =>
    plan
      ? [
          { kind: 'heading', level: 2, text: title },
          { kind: 'figure', figure: resetWaveFigure(plan, { locale: LOCALE }) },
          ...resetNotes(plan),
          ...(isLast ? [LAST_WAVE] : []),
        ]
      : [],
  )
}

export function resetNotes(plan: ResetPlan): Block[] {
  const { middle, capacity, gentler, languages, lockedBefore } = plan
  const last = middle.days.findLast((day) => day.firstMails + day.repeatedMails > 0)
  return [
    {
      kind: 'keyValue',
      rows: [
        { label: 'Usable mailboxes', value: cell.text(amountText(plan.mailboxes.amount, 'people')) },
        { label: 'Working', value: cell.text(plan.mailboxes.formula) },
        { label: 'First mails', value: cell.date(plan.firstDay) },
        ...(last ? [{ label: 'Last repeated mail', value: cell.date(last.date) }] : []),
        { label: 'Days on which mails go out', value: cell.number(middle.sendingDays, 'working days') },
        ...(lockedBefore === null
          ? []
          : [{ label: 'Locked before the first mail', value: cell.number(lockedBefore, 'days') }]),
        { label: 'Links live for', value: cell.number(plan.linkHours, 'hours') },
        { label: 'Mailed in vain', value: cell.text(`${wholeRangeText(plan.silent)} people`) },
        { label: 'Mails in all', value: cell.text(rangeText(plan.mails, whole)) },
        { label: 'Help-desk calls', value: cell.text(`${rangeText(plan.calls, whole)}: ${plan.callsWorking}`) },
        { label: 'Calls on the busiest day', value: cell.text(rangeText(plan.peakCalls, whole)) },
        { label: 'People at the help desk then', value: cell.text(plan.staff.formula) },
        { label: 'Calls it can take a day', value: capacity === null ? cell.unanswered : cell.number(capacity) },
        {
          label: 'Languages of the mails',
          value: languages.length > 0 ? cell.text(languages.join(', ')) : cell.unanswered,
        },
        ...(plan.spoken === null ? [] : [{ label: 'Languages of the accounts', value: cell.text(plan.spoken) }]),
      ],
    },
    ...(gentler && capacity !== null
      ? [
          {
            kind: 'callout',
            tone: 'inform',
            title: `The busiest day brings ${countText(middle.peakCalls.calls, 'call')}, the help desk takes ${thousands(capacity)}.`,
            text: `At ${countText(gentler.mailsPerDay, 'mail')} a day it holds, and mails go out on ${countText(gentler.sendingDays, 'day')}.`,
          } satisfies Block,
        ]
      : []),
    ...(middle.isCut
      ? [
          {
            kind: 'callout',
            tone: 'inform',
            title: 'The wave is longer than two years.',
            text: 'Send more mails a day; the numbers above stop there.',
          } satisfies Block,
        ]
      : []),
  ]
}
