'use client'
import { Fragment, type ReactNode } from 'react'
import { DoesNotApply } from '@/components/ui/does-not-apply'
import type { Facts } from '@/lib/core/facts/facts'
import type { ListQuestion, RowQuestion } from '@/lib/core/plan/question'
import { answerText } from './answer-text'
import { CellField } from './cell-field'
import { CommentPlace } from './comment-place'
import { cellToDraft, type RowValues, rowToDraft } from './form-values'
import { useQuestionForm } from './question-form-context'
import { useRowComments } from './row-comments'
import { useStep } from './step-context'

type Props = {
  list: string
  question: ListQuestion
  rows: (RowValues & { _key: string })[]
  /** The rows as they are being typed, which `rows` is not. */
  values: RowValues[]
  onRemove(index: number): void
  onMove(from: number, to: number): void
}

const MOST_COLUMNS = 5
/** So many cells that the request does not need are folded below the ones it needs. */
const FOLDS_FROM = 5
/** With this many columns a table takes the margin too. */
const WIDE_COLUMNS = 4

/** Few short columns make a table; more, or long text, make a block of fields for each row. */
export function ListRows(props: Props) {
  const cells = Object.entries(props.question.row)
  const fits = cells.length <= MOST_COLUMNS && cells.every(([, cell]) => cell.kind !== 'choices')
  return fits ? <TableRows {...props} cells={cells} /> : <BlockRows {...props} cells={cells} />
}

type RowsProps = Props & { cells: [string, RowQuestion][] }

function TableRows({ list, question, rows, values, cells, onRemove, onMove }: RowsProps) {
  const { facts } = useQuestionForm()
  const comments = useRowComments(list)
  return (
    <table className={cells.length >= WIDE_COLUMNS ? 'table edit cards mt-3 into-margin' : 'table edit cards mt-3'}>
      <caption className="sr-only">{question.label}</caption>
      <thead>
        <tr>
          {cells.map(([key, cell]) => (
            <th key={key} scope="col" className={widthOf(cell, cells.length)}>
              {cell.label}
              {cell.kind === 'number' && cell.unit && !cell.label.toLowerCase().includes(cell.unit)
                ? `, ${cell.unit}`
                : ''}
              {cell.hint ? <span className="note block">{cell.hint}</span> : null}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row._key}>
            <tr>
              {cells.map(([key, cell]) => (
                <td key={key} data-label={cell.label}>
                  {isShown(question, cell, values[index] ?? row, facts) ? (
                    <CellField
                      list={list}
                      rowId={row.id}
                      index={index}
                      name={key}
                      question={cell}
                      rowLabel={`${question.rowName} ${index + 1}`}
                      inTable
                    />
                  ) : (
                    <DoesNotApply />
                  )}
                </td>
              ))}
              <td>
                <RowActions
                  name={`${question.rowName} ${index + 1}`}
                  {...{ index, onRemove, onMove }}
                  last={rows.length - 1}
                  extra={comments.action(row.id, `${question.rowName} ${index + 1}`)}
                />
              </td>
            </tr>
            {comments.line(row.id, `${question.rowName} ${index + 1}`, cells.length + 1)}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function BlockRows({ list, question, rows, values, cells, onRemove, onMove }: RowsProps) {
  const { facts } = useQuestionForm()
  const { id: step, conflicts } = useStep()
  const lesser = cells.filter(([, cell]) => cell.need !== 'request')
  const folded = lesser.length >= FOLDS_FROM && lesser.length < cells.length ? lesser : []
  return (
    <div className="rows-edit">
      {rows.map((row, index) => {
        const now = values[index] ?? row
        const name = `${question.rowName} ${index + 1}`
        const draw = (some: [string, RowQuestion][]) => (
          <div className="row-grid">
            {some
              .filter(([, cell]) => isShown(question, cell, now, facts))
              .map(([key, cell]) => (
                <CellField
                  key={key}
                  list={list}
                  rowId={row.id}
                  index={index}
                  name={key}
                  question={cell}
                  rowLabel={name}
                  inTable={false}
                />
              ))}
          </div>
        )
        const waiting = folded.filter(([, cell]) => isShown(question, cell, now, facts))
        const isDisputed = conflicts.some(
          ({ at }) => at[0] === list && at[1] === row.id && folded.some(([key]) => key === at[2]),
        )
        return (
          <fieldset className="row-edit" key={row._key} aria-label={name}>
            <div className="row-head">
              <h3 className="text-small">{titleOf(cells, now) || name.charAt(0).toUpperCase() + name.slice(1)}</h3>
              <RowActions {...{ name, index, onRemove, onMove }} last={rows.length - 1} />
            </div>
            {draw(cells.filter((cell) => !folded.includes(cell)))}
            {waiting.length > 0 ? (
              <details className="disclosure mt-3" open={isDisputed || undefined}>
                <summary>
                  More about this {question.rowName}, {answered(waiting, now)} of {waiting.length} filled in
                </summary>
                <div className="pt-3">{draw(waiting)}</div>
              </details>
            ) : null}
            <CommentPlace about={{ step, question: list, row: row.id, finding: '' }} label={name} />
          </fieldset>
        )
      })}
    </div>
  )
}

type ActionProps = {
  name: string
  index: number
  last: number
  onRemove(index: number): void
  onMove(from: number, to: number): void
  extra?: ReactNode
}

function RowActions({ name, index, last, onRemove, onMove, extra }: ActionProps) {
  return (
    <span className="row-acts">
      {last > 0 ? (
        <>
          <button
            type="button"
            className="link-button"
            disabled={index === 0}
            onClick={() => onMove(index, index - 1)}
            aria-label={`Move ${name} up`}
          >
            Up
          </button>
          <button
            type="button"
            className="link-button"
            disabled={index === last}
            onClick={() => onMove(index, index + 1)}
            aria-label={`Move ${name} down`}
          >
            Down
          </button>
        </>
      ) : null}
      <button type="button" className="link-button" onClick={() => onRemove(index)} aria-label={`Remove ${name}`}>
        Remove
      </button>
      {extra}
    </span>
  )
}

function isShown(question: ListQuestion, cell: RowQuestion, row: RowValues, facts: Facts): boolean {
  return cell.when?.(rowToDraft(question, row), facts) ?? true
}

function answered(cells: [string, RowQuestion][], row: RowValues): number {
  return cells.filter(([key, cell]) => cellToDraft(cell, row[key]) !== undefined).length
}

/** The first answered text or choice names the row. */
function titleOf(cells: [string, RowQuestion][], row: RowValues): string {
  for (const [key, cell] of cells) {
    if (cell.kind !== 'text' && cell.kind !== 'choice') continue
    const value = cellToDraft(cell, row[key])
    if (typeof value === 'string' && value.length <= 80) return answerText(cell, value)
  }
  return ''
}

function widthOf(cell: RowQuestion, columns: number): string {
  if (cell.kind === 'number') return 'w-28'
  if (cell.kind === 'date') return 'w-36'
  if (cell.kind === 'text' && cell.long) return columns < 3 ? '' : 'w-2/5'
  return columns < 3 ? 'w-1/3' : ''
}
