import { Disclosure } from '@/components/ui/disclosure'
import { countText } from '@/lib/core/count-text'
import { addDays, dayText } from '@/lib/core/iso-date'
import { STEP_IDS } from '@/lib/core/plan/plan'
import type { DatedAnswer } from '@/lib/core/schedule/dated-answers'

type Props = { dates: readonly DatedAnswer[]; days: number; chosen: ReadonlySet<string>; flip(id: string): void }

/** Every date that may move, old beside new, with a box to say which do: first what is counted from go-live, then the rest. */
export function MoveDates({ dates, days, chosen, flip }: Props) {
  const follow = dates.filter((date) => date.follows)
  const stay = dates.filter((date) => !date.follows)
  return (
    <>
      <DateTable title="Counted from go-live" isOpen {...{ dates: follow, days, chosen, flip }} />
      <DateTable title="Not counted from go-live" isOpen={false} {...{ dates: stay, days, chosen, flip }} />
    </>
  )
}

function DateTable({ title, isOpen, dates, days, chosen, flip }: Props & { title: string; isOpen: boolean }) {
  if (dates.length === 0) return null
  const moving = dates.filter(({ id }) => chosen.has(id)).length
  return (
    <Disclosure
      open={isOpen}
      summary={`${title}: ${moving} of ${countText(dates.length, 'date')} ${moving === 1 ? 'moves' : 'move'}`}
    >
      <table className="table dense">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Moves</th>
            <th scope="col">Now and then</th>
          </tr>
        </thead>
        <tbody>
          {dates.map((date) => (
            <tr key={date.id}>
              <th scope="row">
                <label className="option">
                  <input type="checkbox" checked={chosen.has(date.id)} onChange={() => flip(date.id)} />
                  <span>{date.what}</span>
                </label>
              </th>
              <td>
                <span className="block">
                  {spanText(date, 0)}
                  {chosen.has(date.id) ? (
                    <>
                      {' to '}
                      <strong>{spanText(date, days)}</strong>
                    </>
                  ) : (
                    ' stays'
                  )}
                </span>
                <span className="note block">
                  Step {STEP_IDS.indexOf(date.step) + 1}
                  {date.why ? `. ${date.why}.` : ''}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}

function spanText({ from, to }: DatedAnswer, days: number): string {
  const end = to === null || to === from ? '' : ` – ${dayText(addDays(to, days))}`
  return `${dayText(addDays(from, days))}${end}`
}
