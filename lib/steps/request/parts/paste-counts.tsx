'use client'
import { useMemo, useState } from 'react'
import { rowId } from '@/components/plan/row-id'
import { formatNumber, formatShortDate } from '@/components/ui/format'
import { countedAgainst, outlook } from '@/lib/core/burn-down/burn-down'
import { forecastText, outlookText, verdictText } from '@/lib/core/burn-down/burn-down-blocks'
import { type CountFault, readCounts } from '@/lib/core/burn-down/read-counts'
import { countText } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { silentForecast } from '@/lib/core/forecast/silent-forecast'
import type { JsonObject } from '@/lib/core/json'
import type { StepFormProps } from '@/lib/steps/step'
import { countChanges } from './count-changes'

type Props = { draft: JsonObject; facts: Facts; today: string; save: StepFormProps['save'] }

const SHOWN = 12

/** A table of days and counts into the log, seen against the forecast before it is taken over. */
export default function PasteCounts({ draft, facts, today, save }: Props) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const forecast = useMemo(() => silentForecast(facts), [facts])
  const goLive = factValue(facts.timeline.goLive)
  const read = useMemo(
    () => (forecast && goLive ? readCounts(text, { users: forecast.users, goLive, today }) : null),
    [text, forecast, goLive, today],
  )
  const counted = useMemo(() => (read ? countedAgainst(facts, read.rows) : []), [read, facts])
  const changes = useMemo(
    () => (read ? countChanges(draft, factValue(facts.request.followUp) ?? [], read.rows, rowId) : []),
    [draft, facts, read],
  )
  if (!forecast || !read) {
    return (
      <p className="quiet">
        People moved by silent migration are set against the forecast once go-live, the people on that path and their
        last logins are known.
      </p>
    )
  }
  const ahead = outlook(counted, forecast)
  function apply() {
    save(changes)
    setText('')
    setSaid(`${countText(changes.length, 'count')} taken over into the log. Step 4 draws them on the forecast.`)
  }
  return (
    <div className="space-y-4">
      <label className="block">
        <span className="font-semibold block">Dates and people moved</span>
        <span className="small quiet block mb-1">
          Paste a date and a count in each line: people with the flag set, people left, or new ones a day. With titles
          any order will do.
        </span>
        <textarea
          className="input"
          rows={5}
          value={text}
          placeholder={'Date\tMoved\n2027-04-03\t9800'}
          onChange={(event) => {
            setText(event.target.value)
            setSaid('')
          }}
        />
      </label>
      <div role="status" className="doc-section">
        {said ? <p>{said}</p> : null}
        {read.readAs ? <p>{read.readAs}</p> : null}
        {ahead && text ? <p>{outlookText(ahead, forecast.users)}</p> : null}
      </div>
      <Faults faults={read.faults} />
      {counted.length > 0 ? (
        <table className="table dense">
          <caption>Read from it, against the forecast</caption>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col" className="r">
                Moved
              </th>
              <th scope="col" className="r">
                Forecast
              </th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {counted.slice(-SHOWN).map((one) => (
              <tr key={one.date}>
                <th scope="row">{formatShortDate(one.date)}</th>
                <td className="r">{formatNumber(Math.round(one.moved * forecast.users))}</td>
                <td className="r">{forecastText(one, forecast.users)}</td>
                <td>{verdictText(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {counted.length > SHOWN ? <p className="quiet">And {counted.length - SHOWN} earlier.</p> : null}
      {read.rows.length > 0 ? (
        <p className="acts">
          <button type="button" className="btn" disabled={changes.length === 0} onClick={apply}>
            {changes.length === 0
              ? 'The log holds them all'
              : `Take ${countText(changes.length, 'count')} over into the log`}
          </button>
        </p>
      ) : null}
    </div>
  )
}

function Faults({ faults }: { faults: readonly CountFault[] }) {
  if (faults.length === 0) return null
  return (
    <div role="alert">
      <p>{countText(faults.length, 'cell')} could not be read; nothing of these lines is taken over.</p>
      <ul className="list-disc pl-5">
        {faults.slice(0, SHOWN).map(({ code, message, where }) => (
          <li key={`${where.row}-${where.column}-${code}`}>
            <b className="num">
              Line {where.row}
              {where.column ? `, ${where.column}` : ''}:
            </b>{' '}
            {message}
          </li>
        ))}
        {faults.length > SHOWN ? <li className="quiet">And {faults.length - SHOWN} more.</li> : null}
      </ul>
    </div>
  )
}
