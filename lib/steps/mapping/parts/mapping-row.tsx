'use client'
import { memo, Suspense, useId } from 'react'
import { Breakable } from '@/components/ui/breakable'
import { count } from '@/components/ui/format'
import { onUse } from '@/components/ui/on-use'
import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import { targetTypeWords } from '@/lib/core/asgardeo/target-type-words'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import type { RowIssue } from '@/lib/core/mapping/row-issue'
import { percentText } from '@/lib/core/percent-text'
import { typeWords } from '@/lib/core/profile/attribute-type-words'
import { readPipeline, writePipeline } from '@/lib/core/transforms/pipeline-text'
import type { DraftRow } from './draft-rows'
import { isSameRow } from './judged-rows'
import { RowIssueList } from './row-issue-list'
import { TARGETS_ID } from './target-list'
import { TextCell } from './text-cell'

// The preview, the pipeline and the marks: wanted for one row at a time.
const OpenedRow = onUse(() => import('./opened-row').then((module) => module.default))

type Props = {
  row: DraftRow
  /** Place among the rows shown, from 0. */
  place: number
  isOpen: boolean
  attribute: InventoryAttribute | undefined
  issues: readonly RowIssue[]
  canEdit: boolean
  /** `null` empties the cell. */
  onSet(id: string, key: string, value: string | null): void
  onRemove(id: string): void
  onToggle(id: string): void
}

/** Roles of an editable grid; a table that is only read keeps its own. */
const GRID = { row: 'row', head: 'rowheader', cell: 'gridcell' } as const
const READ = { row: undefined, head: undefined, cell: undefined }

/** Drawn again only when this row, its attribute or its issues change. */
export const MappingRowView = memo(
  function MappingRowView({ row, place, isOpen, attribute, issues, canEdit, onSet, onRemove, onToggle }: Props) {
    const role = canEdit ? GRID : READ
    const cell = (column: number) => (canEdit ? { role: GRID.cell, 'data-cell': column, tabIndex: -1 } : {})
    const opened = useId()
    const name = row.source || 'new row'
    const grave = issues.filter((issue) => issue.severity !== 'inform')
    const notes = issues.length - grave.length
    const note = targetNote(row)
    const toggle = {
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? opened : undefined,
      onClick: () => onToggle(row.id),
      ...(canEdit ? { tabIndex: -1 } : {}),
    }
    const offer = (transform: string) =>
      onSet(row.id, 'transforms', writePipeline([...readPipeline(row.transforms), transform]))
    return (
      <>
        <tr
          className={isOpen ? 'is-open' : undefined}
          role={role.row}
          data-row={place}
          aria-rowindex={canEdit ? place + 2 : undefined}
        >
          <th scope="row" {...cell(0)} role={role.head}>
            <span className="opener">
              <button type="button" {...toggle} aria-label={`Preview of ${name}`} />
              <span>
                {attribute || !canEdit ? (
                  <code>
                    <Breakable text={row.source} />
                  </code>
                ) : (
                  <TextCell
                    label="Legacy attribute"
                    value={row.source}
                    onCommit={(text) => onSet(row.id, 'source', text)}
                    list="mapping-sources"
                  />
                )}
                {attribute ? <span className="note faint block">{shapeOf(attribute)}</span> : null}
              </span>
            </span>
          </th>
          <td data-label="Transforms" {...cell(1)}>
            {canEdit ? (
              <TextCell
                label={`Transforms of ${name}`}
                value={row.transforms}
                placeholder="As it is"
                onCommit={(text) => onSet(row.id, 'transforms', text)}
              />
            ) : (
              <code>
                <Breakable text={row.transforms || 'As it is'} />
              </code>
            )}
          </td>
          <td data-label="In Asgardeo" {...cell(2)}>
            {canEdit ? (
              <TextCell
                label={`Target of ${name}`}
                value={row.target}
                placeholder="Left behind"
                list={TARGETS_ID}
                onCommit={(text) => onSet(row.id, 'target', text)}
              />
            ) : (
              <code>
                <Breakable text={row.target || 'Left behind'} />
              </code>
            )}
            {note ? <span className="note faint block">{note}</span> : null}
          </td>
          <td data-label="Confidence" className="sure" {...cell(3)}>
            <Confidence row={row} toggle={toggle} />
          </td>
          <td data-label="Issues" className={grave.length === 0 ? 'issues none' : 'issues'} {...cell(4)}>
            <span>
              {issues.length === 0 ? <span className="faint">None</span> : null}
              <RowIssueList
                issues={grave}
                onOffer={canEdit ? offer : undefined}
                isShort
                tabIndex={canEdit ? -1 : undefined}
              />
              {notes > 0 && grave.length === 0 ? (
                <button
                  type="button"
                  className="link-button !py-0"
                  {...toggle}
                  aria-label={`${notesText(notes)} on ${name}`}
                >
                  {notesText(notes)}
                </button>
              ) : null}
            </span>
          </td>
          <td data-label={canEdit ? 'Confirmed' : 'Settled'} className="settled" {...cell(5)}>
            {canEdit ? (
              <input
                type="checkbox"
                tabIndex={-1}
                aria-label={`${name} is confirmed`}
                checked={row.isConfirmed}
                onChange={(event) => onSet(row.id, 'confirmed', event.target.checked ? 'yes' : 'no')}
              />
            ) : row.isConfirmed ? (
              'Yes'
            ) : (
              'Not yet'
            )}
          </td>
        </tr>
        {isOpen ? (
          <tr className="opened-row" id={opened} role={role.row}>
            <td colSpan={6} role={role.cell}>
              <Suspense fallback={<p className="quiet p-4">Opening.</p>}>
                <OpenedRow
                  row={row}
                  issues={issues}
                  canEdit={canEdit}
                  onSet={(key, value) => onSet(row.id, key, value)}
                  onOffer={offer}
                  onRemove={() => onRemove(row.id)}
                />
              </Suspense>
            </td>
          </tr>
        ) : null}
      </>
    )
  },
  (before, after) =>
    before.canEdit === after.canEdit &&
    before.place === after.place &&
    before.isOpen === after.isOpen &&
    before.onSet === after.onSet &&
    (before.issues === after.issues || JSON.stringify(before.issues) === JSON.stringify(after.issues)) &&
    isSameRow(before.row, after.row) &&
    (before.attribute === after.attribute || JSON.stringify(before.attribute) === JSON.stringify(after.attribute)),
)

const notesText = (notes: number) => count(notes, 'note')

type Toggle = { 'aria-expanded': boolean; 'aria-controls': string | undefined; onClick(): void }

/** How sure the suggestion is; the reason waits in the opened row. */
function Confidence({ row, toggle }: { row: DraftRow; toggle: Toggle }) {
  if (row.confidence >= 1 && row.reason === '') return <span className="quiet">A person’s choice</span>
  const share = percentText(row.confidence)
  return (
    <button type="button" className="confidence num" {...toggle} aria-label={`${share} sure: why, ${row.source}`}>
      <svg viewBox="0 0 40 8" aria-hidden="true">
        <rect width="40" height="8" fill="var(--color-data-3)" />
        <rect width={row.confidence * 40} height="8" fill="var(--color-data)" />
      </svg>
      <span>{share}</span>
    </button>
  )
}

/** `Mobile, string`; of a new attribute its type. */
function targetNote({ target, dataType, required, unique }: DraftRow): string {
  const text = target.trim()
  if (text.startsWith('custom:')) {
    return `New attribute, ${[dataType || 'Text', required ? 'required' : '', unique ? 'unique' : ''].filter(Boolean).join(', ')}`
  }
  const known = catalogueAttribute(text)
  if (!known) return ''
  const { displayName, dataType: type, multiValued, maxLength, uniqueness } = known
  return [
    displayName,
    targetTypeWords({ dataType: type, multiValued }),
    maxLength === null ? '' : `up to ${maxLength}`,
    isRequired(required, known.required) ? 'required' : '',
    unique || uniqueness !== 'NONE' ? 'unique' : '',
  ]
    .filter(Boolean)
    .join(', ')
}

const isRequired = (mark: boolean | undefined, usual: boolean) => mark ?? usual

function shapeOf({ type, minLength, maxLength, fill, unmeasured, unique, multiValued }: InventoryAttribute): string {
  const length = maxLength === 0 ? '' : minLength === maxLength ? `${maxLength}` : `${minLength}–${maxLength}`
  const filled = unmeasured ? '' : fill === 1 ? 'always filled' : percentText(fill)
  return [typeWords({ type, multiValued }), length, filled, unique ? 'unique' : ''].filter(Boolean).join(', ')
}
