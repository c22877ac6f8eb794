'use client'
import { useId } from 'react'
import { wholeNumberFrom } from '@/components/plan/form-values'
import { formatShortDate } from '@/components/ui/format'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { upperFirst } from '@/lib/core/first-letter'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import { ATTRIBUTE_TYPES } from '@/lib/core/profile/profile'
import { questions } from '../schema'
import { changedMarks, fileMarksText } from './marks-of-file'
import type { Measurement } from './measurements'

const TYPES = ATTRIBUTE_TYPES.map((value) => ({ value, label: upperFirst(ATTRIBUTE_TYPE_WORDS[value]) }))

const { type, confidential, unique, multiValued, fill, maxLength, reason } = questions.attributes.row

type Props = {
  attribute: InventoryAttribute
  /** Null for an attribute that no file holds. */
  measured: Measurement | null
  canEdit: boolean
  onMark(attribute: string, key: string, value: string | number): void
  onWithdraw(attribute: string): void
}

/** Why an attribute is marked as it is, and the marks that a person may set otherwise, with the reason. */
export default function AttributeDetails({ attribute, measured, canEdit, onMark, onWithdraw }: Props) {
  const id = useId()
  const { name } = attribute
  const changed = measured ? changedMarks(attribute, measured.attribute) : []
  const mark = (key: string) => (event: React.ChangeEvent<HTMLSelectElement>) => onMark(name, key, event.target.value)
  return (
    <section className="py-2" aria-label={`Details of ${name}`}>
      {measured ? (
        <p className="small">
          <span className="num">
            {measured.file}, {formatShortDate(measured.date)}
          </span>
          : {fileMarksText(measured.attribute)}. {measured.attribute.why}
        </p>
      ) : (
        <p className="small">No file holds this attribute; a person added it.</p>
      )}
      {canEdit ? (
        <>
          <div className="mark-fields mt-3">
            <SelectField
              id={`${id}-type`}
              label={type.label}
              className="tight"
              value={attribute.type}
              options={TYPES}
              onChange={mark('type')}
            />
            <SelectField
              id={`${id}-confidential`}
              label={confidential.label}
              className="tight"
              value={attribute.confidential}
              options={confidential.options}
              onChange={mark('confidential')}
            />
            <SelectField
              id={`${id}-unique`}
              label={unique.label}
              className="tight"
              value={attribute.unique ? 'yes' : 'no'}
              options={unique.options}
              onChange={mark('unique')}
            />
            <SelectField
              id={`${id}-several`}
              label={multiValued.label}
              className="tight"
              value={attribute.multiValued ? 'yes' : 'no'}
              options={multiValued.options}
              onChange={mark('multiValued')}
            />
            {attribute.unmeasured ? (
              <>
                <NumberMark
                  id={`${id}-fill`}
                  label={`${fill.label}, %`}
                  most={100}
                  value={Math.round(attribute.fill * 100)}
                  onNumber={(value) => onMark(name, 'fill', value)}
                />
                <NumberMark
                  id={`${id}-longest`}
                  label={`${maxLength.label}, characters`}
                  most={1_000_000}
                  value={attribute.maxLength}
                  onNumber={(value) => onMark(name, 'maxLength', value)}
                />
              </>
            ) : null}
          </div>
          <TextField
            key={attribute.reason ?? ''}
            id={`${id}-reason`}
            label="Reason for the marks and the decision"
            className="tight"
            maxLength={reason.max}
            defaultValue={attribute.reason ?? ''}
            onBlur={({ target }) => {
              if (target.value.trim() !== (attribute.reason ?? '')) onMark(name, 'reason', target.value.trim())
            }}
          />
          {changed.length > 0 ? (
            <p className="mt-2">
              <button type="button" className="link-button" onClick={() => onWithdraw(name)}>
                Take back {changed.join(', ')}: use what the file says
              </button>
            </p>
          ) : null}
        </>
      ) : attribute.reason ? (
        <p className="small mt-1">Reason: {attribute.reason}</p>
      ) : null}
    </section>
  )
}

type NumberProps = { id: string; label: string; most: number; value: number; onNumber(value: number): void }

function NumberMark({ id, label, most, value, onNumber }: NumberProps) {
  return (
    <TextField
      key={value}
      id={id}
      label={label}
      className="tight short"
      inputMode="numeric"
      defaultValue={value === 0 ? '' : value}
      onBlur={({ target }) => {
        const typed = wholeNumberFrom(target.value)
        if (typed !== null && typed <= most && typed !== value) onNumber(typed)
        else target.value = value === 0 ? '' : String(value)
      }}
    />
  )
}
