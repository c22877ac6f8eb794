import { memo, Suspense, useId, useState } from 'react'
import { PiiMark } from '@/components/plan/pii-mark'
import { FillBar } from '@/components/ui/fill-bar'
import { formatNumber } from '@/components/ui/format'
import { onUse } from '@/components/ui/on-use'
import { Select } from '@/components/ui/select'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import { questions } from '../schema'
import { changedMarks } from './marks-of-file'
import type { Measurement } from './measurements'

/** Wanted for the attributes somebody opens. */
const AttributeDetails = onUse(() => import('./attribute-details').then((module) => module.default))

const DECISIONS = questions.attributes.row.decision.options
const MARKS = questions.attributes.row.pii.options

type Props = {
  attribute: InventoryAttribute
  /** What the file says of it, before anybody marked it otherwise; null where no file holds it. */
  measured: Measurement | null
  canEdit: boolean
  onMark(attribute: string, key: string, value: string | number): void
  onWithdraw(attribute: string): void
}

const COLUMNS = 7

/** Drawn again only when its own attribute changes, so that a long table stays quick. */
export const InventoryRow = memo(
  function InventoryRow(props: Props) {
    const { attribute, measured, canEdit, onMark } = props
    const [isOpen, setOpen] = useState(false)
    const id = useId()
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
    const changed = measured ? changedMarks(attribute, measured.attribute) : []
    const row = (
      <tr className={isOpen ? 'is-open' : undefined}>
        <th scope="row">
          <button
            type="button"
            className="row-opener"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            title={`Details of ${name}`}
            onClick={() => setOpen(!isOpen)}
          >
            <code className="break-all">{name}</code>
          </button>
          {confidential === 'secret' ? <span className="note faint block">Secret, stays behind</span> : null}
          {changed.length > 0 ? (
            <span className="note faint block">
              Changed by a person: {changed.join(', ')}. {attribute.reason ?? 'No reason given.'}
            </span>
          ) : null}
        </th>
        <td data-label="Type">{ATTRIBUTE_TYPE_WORDS[type]}</td>
        <td data-label="Filled">
          {unmeasured ? <span className="faint">Not measured</span> : <FillBar share={fill} />}
        </td>
        <td data-label="Distinct" className="r">
          {unmeasured ? '' : `${distinctExact ? '' : '~'}${formatNumber(distinct)}`}
        </td>
        <td data-label="Length" className="num whitespace-nowrap">
          {maxLength === 0 ? '' : minLength === maxLength || minLength === 0 ? maxLength : `${minLength}–${maxLength}`}
          {medianLength === undefined || minLength === maxLength || maxLength === 0 ? null : (
            <span className="note faint block">half at most {medianLength >= 256 ? '256 or more' : medianLength}</span>
          )}
        </td>
        <td data-label="Personal data">
          {canEdit ? (
            <span className="inline-flex items-center gap-1">
              <Select
                className="quiet-select"
                aria-label={`Personal data of ${name}`}
                value={pii}
                options={MARKS}
                onChange={(event) => onMark(name, 'pii', event.target.value)}
              />
            </span>
          ) : (
            <PiiMark pii={pii} />
          )}
        </td>
        <td data-label="Decision">
          {canEdit ? (
            <Select
              className="quiet-select"
              aria-label={`Decision of ${name}`}
              value={decision}
              options={DECISIONS}
              onChange={(event) => onMark(name, 'decision', event.target.value)}
            />
          ) : (
            DECISIONS.find((option) => option.value === decision)?.label
          )}
        </td>
      </tr>
    )
    if (!isOpen) return row
    return (
      <>
        {row}
        <tr className="details-row" id={id}>
          <td colSpan={COLUMNS}>
            <Suspense fallback={<p className="small quiet">One moment</p>}>
              <AttributeDetails {...props} />
            </Suspense>
          </td>
        </tr>
      </>
    )
  },
  (before, after) =>
    before.canEdit === after.canEdit &&
    before.onMark === after.onMark &&
    before.measured === after.measured &&
    isSame(before.attribute, after.attribute),
)

/** An attribute is texts, numbers and marks, none of them nested. */
function isSame(before: InventoryAttribute, after: InventoryAttribute): boolean {
  if (before === after) return true
  const keys = Object.keys(after) as (keyof InventoryAttribute)[]
  return keys.length === Object.keys(before).length && keys.every((key) => before[key] === after[key])
}
