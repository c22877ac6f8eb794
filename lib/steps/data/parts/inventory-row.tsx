import { memo } from 'react'
import { PiiMark } from '@/components/plan/pii-mark'
import { FillBar } from '@/components/ui/fill-bar'
import { formatNumber } from '@/components/ui/format'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { questions } from '../schema'

const DECISIONS = questions.attributes.row.decision.options
const MARKS = questions.attributes.row.pii.options

type Props = {
  attribute: InventoryAttribute
  canEdit: boolean
  onMark(attribute: string, key: string, value: string): void
}

/** Drawn again only when its own attribute changes, so that a long table stays quick. */
export const InventoryRow = memo(
  function InventoryRow({ attribute, canEdit, onMark }: Props) {
    const {
      name,
      type,
      fill,
      distinct,
      distinctExact,
      minLength,
      maxLength,
      medianLength,
      pii,
      decision,
      confidential,
      unmeasured,
    } = attribute
    return (
      <tr>
        <th scope="row">
          <code className="break-all">{name}</code>
          {confidential === 'secret' ? <span className="note faint block">Secret, stays behind</span> : null}
        </th>
        <td data-label="Type">{type}</td>
        <td data-label="Filled">
          {unmeasured ? <span className="faint">Not measured</span> : <FillBar share={fill} />}
        </td>
        <td data-label="Distinct" className="r">
          {unmeasured ? '' : `${distinctExact ? '' : '~'}${formatNumber(distinct)}`}
        </td>
        <td data-label="Length" className="num whitespace-nowrap">
          {maxLength === 0 ? '' : minLength === maxLength || minLength === 0 ? maxLength : `${minLength}–${maxLength}`}
          {medianLength === undefined || minLength === maxLength || maxLength === 0 ? null : (
            <span className="note faint block">half up to {medianLength >= 256 ? '256 or more' : medianLength}</span>
          )}
        </td>
        <td data-label="Personal data">
          {canEdit ? (
            <span className="inline-flex items-center gap-1">
              <MarkSelect
                name={name}
                label="Personal data"
                value={pii}
                options={MARKS}
                onChange={(value) => onMark(name, 'pii', value)}
              />
            </span>
          ) : (
            <PiiMark pii={pii} />
          )}
        </td>
        <td data-label="Decision">
          {canEdit ? (
            <MarkSelect
              name={name}
              label="Decision"
              value={decision}
              options={DECISIONS}
              onChange={(value) => onMark(name, 'decision', value)}
            />
          ) : (
            DECISIONS.find((option) => option.value === decision)?.label
          )}
        </td>
      </tr>
    )
  },
  (before, after) =>
    before.canEdit === after.canEdit &&
    before.onMark === after.onMark &&
    JSON.stringify(before.attribute) === JSON.stringify(after.attribute),
)

type SelectProps = {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange(value: string): void
}

function MarkSelect({ name, label, value, options, onChange }: SelectProps) {
  return (
    <select
      className="input quiet-select"
      aria-label={`${label} of ${name}`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
