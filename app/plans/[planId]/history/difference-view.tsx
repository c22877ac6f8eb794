import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { changeWords, type Labels, valueWords } from './change-words'
import { groupChanges, type RowDifference } from './group-changes'
import { TextDifference } from './text-difference'

type Props = { changes: readonly Change[]; before: JsonObject; labels: Labels }

const MARKS = { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' }

/** Answers that differ, in the words of their questions: text word by word, tables row by row. */
export function DifferenceView({ changes, before, labels }: Props) {
  const { answers, lists } = groupChanges(changes, before)
  return (
    <div className="differences">
      <dl>
        {answers.map(({ change, was, now }) => (
          <div key={change.at.join('/')}>
            <dt>{labels[change.at[0] ?? ''] ?? change.at[0]}</dt>
            <dd>
              {typeof was === 'string' && typeof now === 'string' && was.includes(' ') ? (
                <TextDifference was={was} now={now} />
              ) : (
                changeWords(change, labels, before).replace(/^[^:]*: /, '')
              )}
            </dd>
          </div>
        ))}
      </dl>
      {lists.map(({ list, rows }) => (
        <table className="table cards" key={list}>
          <caption>{labels[list] ?? list}</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">What</th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name || labels[`${list}#`] || 'Row'}</th>
                <td data-label="What">{MARKS[row.kind]}</td>
                <td data-label="Difference">
                  <Cells list={list} row={row} labels={labels} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

function Cells({ list, row, labels }: { list: string; row: RowDifference; labels: Labels }) {
  return row.cells.map(({ cell, was, now }) => {
    const path = `${list}.${cell}`
    const words = (value: typeof was) => (value === undefined || value === '' ? '' : valueWords(value, path, labels))
    return (
      <span className="block" key={cell}>
        <span className="quiet">{labels[path] ?? cell}: </span>
        <TextDifference was={words(was)} now={words(now)} />
      </span>
    )
  })
}
