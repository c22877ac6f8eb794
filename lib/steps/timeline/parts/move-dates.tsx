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
      <DateTable title="Counted from go-live: they move along" {...{ dates: follow, days, chosen, flip }} />
      <DateTable
        title="Not counted from go-live: they stay unless you choose them"
        {...{ dates: stay, days, chosen, flip }}
      />
    </>
  )
}

function DateTable({ title, dates, days, chosen, flip }: Props & { title: string }) {
  if (dates.length === 0) return null
  const moving = dates.filter(({ id }) => chosen.has(id)).length
  return (
    <table className="table cards">
      <caption>
        {title} ({moving} of {countText(dates.length, 'date')})
      </caption>
      <thead>
        <tr>
          <th scope="col">Moves</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
          <th scope="col">Step</th>
        </tr>
      </thead>
      <tbody>
        {dates.map((date) => {
          const moves = chosen.has(date.id)
          return (
            <tr key={date.id}>
              <th scope="row">
                <label className="check">
                  <input type="checkbox" checked={moves} onChange={() => flip(date.id)} />
                  <span>{date.what}</span>
                </label>
                {date.why ? <span className="note block">{date.why}</span> : null}
              </th>
              <td data-label="Now">{spanText(date, 0)}</td>
              <td data-label="Then">{moves ? spanText(date, days) : 'Stays'}</td>
              <td data-label="Step">{STEP_IDS.indexOf(date.step) + 1}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function spanText({ from, to }: DatedAnswer, days: number): string {
  const end = to === null || to === from ? '' : ` to ${dayText(addDays(to, days))}`
  return `${dayText(addDays(from, days))}${end}`
}
