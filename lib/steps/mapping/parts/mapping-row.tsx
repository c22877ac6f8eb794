'use client'
import { memo } from 'react'
import { count, formatPercent } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { useDebouncedText } from '@/components/ui/use-debounced-text'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import type { RowIssue } from '@/lib/core/mapping/row-issue'
import { readTransforms, transformText } from '../transform-text'
import type { DraftRow } from './draft-rows'
import { TARGETS_ID } from './target-list'

type Props = {
  row: DraftRow
  attribute: InventoryAttribute | undefined
  issues: readonly RowIssue[]
  canEdit: boolean
  onSet(id: string, key: string, value: string): void
  onRemove(id: string): void
}

const SHAPES = { block: 'attn', warn: 'warn', inform: 'inform' } as const

/** Drawn again only when this row, its attribute or its issues change. */
export const MappingRowView = memo(
  function MappingRowView({ row, attribute, issues, canEdit, onSet, onRemove }: Props) {
    const name = row.source || 'new row'
    const grave = issues.filter((issue) => issue.severity !== 'inform')
    const notes = issues.filter((issue) => issue.severity === 'inform')
    const offer = (transform: string) =>
      onSet(row.id, 'transforms', transformText([...readTransforms(row.transforms), transform]))
    return (
      <tr>
        <th scope="row">
          {attribute || !canEdit ? (
            <code className="break-all">{row.source}</code>
          ) : (
            <Cell
              label="Legacy attribute"
              value={row.source}
              onCommit={(text) => onSet(row.id, 'source', text)}
              list="mapping-sources"
            />
          )}
          {attribute ? <span className="note faint block">{shapeOf(attribute)}</span> : null}
        </th>
        <td data-label="Transforms">
          {canEdit ? (
            <Cell
              label={`Transforms of ${name}`}
              value={row.transforms}
              placeholder="As it is"
              onCommit={(text) => onSet(row.id, 'transforms', text)}
            />
          ) : (
            <code>{row.transforms || 'As it is'}</code>
          )}
        </td>
        <td data-label="In Asgardeo">
          {canEdit ? (
            <Cell
              label={`Target of ${name}`}
              value={row.target}
              placeholder="Left behind"
              list={TARGETS_ID}
              onCommit={(text) => onSet(row.id, 'target', text)}
            />
          ) : (
            <code>{row.target || 'Left behind'}</code>
          )}
        </td>
        <td data-label="Confidence">
          <Confidence row={row} />
        </td>
        <td data-label="Issues">
          {issues.length === 0 ? <span className="faint">None</span> : null}
          {grave.map((issue) => (
            <Issue key={issue.code} issue={issue} onOffer={canEdit ? offer : undefined} />
          ))}
          {notes.length > 0 ? (
            <details className="disclosure">
              <summary>{count(notes.length, 'note')}</summary>
              {notes.map((issue) => (
                <Issue key={issue.code} issue={issue} onOffer={canEdit ? offer : undefined} />
              ))}
            </details>
          ) : null}
        </td>
        <td data-label={canEdit ? 'Confirmed' : 'Settled'}>
          <span className="inline-flex items-center gap-4">
            {canEdit ? (
              <input
                type="checkbox"
                aria-label={`${name} is confirmed`}
                checked={row.isConfirmed}
                onChange={(event) => onSet(row.id, 'confirmed', event.target.checked ? 'yes' : 'no')}
              />
            ) : row.isConfirmed ? (
              'Yes'
            ) : (
              'Not yet'
            )}
            {canEdit ? (
              <button
                type="button"
                className="link-button !py-0"
                aria-label={`Remove ${name}`}
                onClick={() => onRemove(row.id)}
              >
                Remove
              </button>
            ) : null}
          </span>
        </td>
      </tr>
    )
  },
  (before, after) =>
    before.canEdit === after.canEdit &&
    before.onSet === after.onSet &&
    JSON.stringify([before.row, before.issues, before.attribute]) ===
      JSON.stringify([after.row, after.issues, after.attribute]),
)

function Issue({ issue, onOffer }: { issue: RowIssue; onOffer?: (transform: string) => void }) {
  const { severity, says, fix, offers } = issue
  return (
    <span className={`inline-find is-${severity} mb-1`}>
      <Icon shape={SHAPES[severity]} />
      <span>
        {severity === 'inform' ? says : <b>{says}</b>} <span className="quiet">{fix}</span>{' '}
        {offers && onOffer ? (
          <button type="button" className="link-button !py-0" onClick={() => onOffer(offers)}>
            Add {offers}
          </button>
        ) : null}
      </span>
    </span>
  )
}

function Confidence({ row }: { row: DraftRow }) {
  if (row.confidence >= 1 && row.reason === '') return <span className="quiet">A person’s choice</span>
  return (
    <>
      <span className="confidence num">
        <svg viewBox="0 0 40 8" aria-hidden="true">
          <rect width="40" height="8" fill="var(--color-data-3)" />
          <rect width={row.confidence * 40} height="8" fill="var(--color-data)" />
        </svg>
        {formatPercent(row.confidence).replace('.0%', '%')}
      </span>
      <span className="note faint block">{row.reason}</span>
    </>
  )
}

type CellProps = { label: string; value: string; placeholder?: string; list?: string; onCommit(text: string): void }

function Cell({ label, value, placeholder, list, onCommit }: CellProps) {
  const { text, change, flush } = useDebouncedText(value, onCommit)
  return (
    <input
      className="input quiet-input"
      aria-label={label}
      list={list}
      placeholder={placeholder}
      spellCheck={false}
      autoComplete="off"
      value={text}
      onChange={(event) => change(event.target.value)}
      onBlur={flush}
    />
  )
}

function shapeOf({ type, minLength, maxLength, fill, unmeasured }: InventoryAttribute): string {
  const length = maxLength === 0 ? '' : minLength === maxLength ? `${maxLength}` : `${minLength}–${maxLength}`
  return [type, length, unmeasured || fill === 1 ? '' : formatPercent(fill)].filter(Boolean).join(', ')
}
