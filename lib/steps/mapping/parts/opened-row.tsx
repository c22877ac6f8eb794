'use client'
import { Suspense, useId } from 'react'
import { onUse } from '@/components/ui/on-use'
import { Select } from '@/components/ui/select'
import { CUSTOM_TYPES } from '@/lib/core/asgardeo/custom-attribute'
import type { RowIssue } from '@/lib/core/mapping/row-issue'
import { percentText } from '@/lib/core/percent-text'
import type { DraftRow } from './draft-rows'
import { PipelineEditor } from './pipeline-editor'
import { RowIssueList } from './row-issue-list'

const RowPreview = onUse(() => import('./row-preview').then((module) => module.default))

type Props = {
  row: DraftRow
  issues: readonly RowIssue[]
  canEdit: boolean
  /** Sets a cell of the row, or empties it with `null`. */
  onSet(key: string, value: string | null): void
  onOffer(transform: string): void
  onRemove(): void
}

const MARKS = [
  { value: '', label: 'As the organisation has it' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

/** What a row says when it is opened: the preview, why it was suggested, its issues in full, and its marks. */
export default function OpenedRow({ row, issues, canEdit, onSet, onOffer, onRemove }: Props) {
  const name = row.source || 'new row'
  const isCustom = row.target.trim().startsWith('custom:')
  return (
    <div className="opened">
      <div className="preview">
        <Suspense fallback={<p className="quiet">Making the preview.</p>}>
          <RowPreview row={row} />
        </Suspense>
        {canEdit ? <PipelineEditor row={row} onSet={(transforms) => onSet('transforms', transforms)} /> : null}
      </div>
      <div className="beside">
        {row.reason ? (
          <p className="mb-3">
            <b>{row.confidence < 1 ? `Suggested, ${percentText(row.confidence)} sure.` : 'Why.'}</b> {row.reason}
          </p>
        ) : null}
        <RowIssueList issues={issues} onOffer={canEdit ? onOffer : undefined} />
        {canEdit ? (
          <div className="marks">
            {isCustom ? (
              <Mark
                label="Type"
                name={name}
                value={row.dataType || 'Text'}
                options={CUSTOM_TYPES.map((value) => ({ value, label: value }))}
                onChange={(value) => onSet('dataType', value)}
              />
            ) : null}
            <Mark
              label="Required"
              name={name}
              value={markValue(row.required)}
              options={MARKS}
              onChange={(value) => onSet('required', value || null)}
            />
            <Mark
              label="Unique"
              name={name}
              value={markValue(row.unique)}
              options={MARKS}
              onChange={(value) => onSet('unique', value || null)}
            />
            <button type="button" className="link-button" aria-label={`Remove this row, ${name}`} onClick={onRemove}>
              Remove this row
            </button>
          </div>
        ) : null}
      </div>
    </div>
  )
}

type MarkProps = {
  label: string
  name: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange(value: string): void
}

function Mark({ label, name, value, options, onChange }: MarkProps) {
  const id = useId()
  return (
    <label className="mark" htmlFor={id}>
      <span>{label}</span>
      <Select
        id={id}
        className="tight !w-auto"
        aria-label={`${label}, ${name}`}
        value={value}
        options={options}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

const markValue = (mark: boolean | undefined) => (mark === undefined ? '' : mark ? 'yes' : 'no')
