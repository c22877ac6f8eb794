import { end, start } from '@/lib/core/column'
import { type Block, cell } from '@/lib/core/doc'
import type { SilentForecast } from '@/lib/core/forecast/silent-forecast'
import { dayText } from '@/lib/core/iso-date'
import { roughPercentRange } from '@/lib/core/percent-text'
import { wholeRangeText } from '@/lib/core/sizing/number-text'
import { type Counted, type Outlook, outlook } from './burn-down'

const VERDICTS: Record<Counted['verdict'], string> = {
  ahead: 'Ahead of the forecast',
  'as-forecast': 'Within the forecast',
  behind: 'Behind the forecast',
}

/** The counts beside the forecast of their days, and where they lead; nothing while nobody was counted. */
export function burnDownBlocks(counted: readonly Counted[], forecast: SilentForecast): Block[] {
  if (counted.length === 0) return []
  const { users } = forecast
  const ahead = outlook(counted, forecast)
  return [
    {
      kind: 'table',
      caption: 'People moved after go-live, from the log of the request, against the forecast',
      columns: [start('Date'), end('Moved'), end('Forecast'), end('Left'), start('Verdict')],
      rows: counted.map((one) => [
        cell.date(one.date),
        cell.number(Math.round(one.moved * users)),
        cell.text(forecastText(one, users)),
        cell.number(Math.round((1 - one.moved) * users)),
        cell.text(VERDICTS[one.verdict]),
      ]),
    },
    ...(ahead ? [{ kind: 'text', text: outlookText(ahead, users) } satisfies Block] : []),
  ]
}

export const verdictText = ({ verdict }: Pick<Counted, 'verdict'>) => VERDICTS[verdict]

export function forecastText({ forecast }: Pick<Counted, 'forecast'>, users: number): string {
  return wholeRangeText({ low: forecast.low * users, high: forecast.high * users })
}

/** In words, with the sum: what the last count means for the cut-off, and what to do when it falls short. */
export function outlookText({ date, moved, forecast, last }: Outlook, users: number): string {
  const people = (low: number, high: number) => wholeRangeText({ low: low * users, high: high * users })
  const says = `If the rest goes as it did until ${dayText(last.date)}, ${roughPercentRange(moved)} have moved by ${dayText(date)}, and ${people(1 - moved.high, 1 - moved.low)} people are left for the last reset wave; the forecast was ${people(1 - forecast.high, 1 - forecast.low)}.`
  const working = `Working: ${roughPercentRange({ low: last.moved, high: last.moved })} counted / ${roughPercentRange(last.forecast)} forecast for that day x ${roughPercentRange(forecast)} forecast for the cut-off.`
  const advice =
    last.verdict === 'behind'
      ? ' Remind those who have not signed in yet, look for applications without the login script, and plan the last wave for the larger number.'
      : ''
  return `${says} ${working}${advice}`
}
