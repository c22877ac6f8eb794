import { Disclosure } from '@/components/ui/disclosure'
import { countText } from '@/lib/core/count-text'
import { addDays, dayText } from '@/lib/core/iso-date'
import { STEP_IDS } from '@/lib/core/plan/plan'
import type { DatedAnswer } from '@/lib/core/schedule/dated-answers'

type Props = {
  dates: readonly DatedAnswer[]
  days: number
  today: string
  chosen: ReadonlySet<string>
  flip(id: string): void
}

/** Every date that may move, old beside new, with a box to say which do: first what is counted from go-live, then the rest. */
export function MoveDates({ dates, ...rest }: Props) {
  const follow = dates.filter((date) => date.follows)
  const stay = dates.filter((date) => !date.follows)
  return (
    <>
      <DateTable title="Counted from go-live" isOpen dates={follow} {...rest} />
      <DateTable title="Not counted from go-live" isOpen={false} dates={stay} {...rest} />
    </>
  )
}

function DateTable({ title, isOpen, dates, days, today, chosen, flip }: Props & { title: string; isOpen: boolean }) {
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
                  <Span date={date} days={0} />
                  {chosen.has(date.id) ? (
                    <>
                      {' to '}
                      <strong>
                        <Span date={date} days={days} />
                      </strong>
                    </>
                  ) : (
                    ' stays'
                  )}
                </span>
                <span className="note block">
                  Step {STEP_IDS.indexOf(date.step) + 1}
                  {date.why ? `. ${date.why}.` : ''}
                  {chosen.has(date.id) && addDays(date.from, days) < today ? (
                    <span className="alarm block">Would have passed already</span>
                  ) : null}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}

/** A day, or the first and the last of a range; none of them breaks over two lines. */
function Span({ date: { from, to }, days }: { date: DatedAnswer; days: number }) {
  const ends = to === null || to === from ? [from] : [from, to]
  return ends.map((end, i) => (
    <span key={end}>
      {i > 0 ? ' – ' : null}
      <span className="whitespace-nowrap">{dayText(addDays(end, days))}</span>
    </span>
  ))
}
