'use client'
import type { RowQuestion } from '@/lib/core/plan/question'
import type { CellValue } from './form-values'

type Props = {
  question: RowQuestion
  id: string
  name: string
  value: CellValue
  onChange(value: CellValue): void
  onBlur(): void
  inputRef?: (element: HTMLElement | null) => void
  invalid: boolean
  describedBy?: string
  /** Only where no visible label names the control, as in a table. */
  label?: string
  tight?: boolean
}

/** A text in a narrow cell that may grow this long, and an address, is wrapped to be read whole; it stays one line of text. */
const WRAPS_FROM = 80

/** The native control of one question. Radio buttons up to six options, a select beyond that or when space is short. */
export function Control(props: Props) {
  const { question, id, name, value, onChange, onBlur, inputRef, invalid, describedBy, label, tight } = props
  const text = typeof value === 'string' ? value : ''
  const shared = {
    id,
    name,
    ref: inputRef,
    onBlur,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    'aria-label': label,
  }
  const size = tight ? 'tight' : ''
  const isEmail = question.kind === 'email'
  if (tight && (isEmail || (question.kind === 'text' && !question.long && question.max >= WRAPS_FROM))) {
    return (
      <textarea
        {...shared}
        rows={1}
        inputMode={isEmail ? 'email' : undefined}
        className="input tight"
        placeholder={isEmail ? undefined : question.placeholder}
        value={text}
        onChange={(event) => onChange(event.target.value.replaceAll('\n', isEmail ? '' : ' '))}
      />
    )
  }
  switch (question.kind) {
    case 'choices':
      return <Checkboxes {...props} />
    case 'choice':
      if (!drawsRadios(question, tight)) {
        return (
          <select
            {...shared}
            className={`input ${size || 'middle'}`}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">{tight ? '' : 'Choose'}</option>
            {question.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )
      }
      return <Radios {...props} />
    case 'text':
      if (question.long) {
        return (
          <textarea
            {...shared}
            rows={tight ? 1 : 3}
            className={`input ${size}`}
            placeholder={question.placeholder}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
      return (
        <input
          {...shared}
          type="text"
          className={`input ${size}`}
          placeholder={question.placeholder}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    default:
      return (
        <input
          {...shared}
          type={question.kind === 'number' ? 'text' : question.kind}
          inputMode={question.kind === 'number' ? (question.integer ? 'numeric' : 'decimal') : undefined}
          autoComplete="off"
          className={`input ${size || (isEmail ? 'middle' : 'short')}`}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}

export function drawsRadios(question: RowQuestion, tight?: boolean): boolean {
  return question.kind === 'choice' && !tight && !question.compact && question.options.length <= 6
}

function Radios({ question, id, name, value, onChange, onBlur, inputRef }: Props) {
  if (question.kind !== 'choice') return null
  const isShort = question.options.length <= 3 && question.options.every((o) => !o.hint && o.label.length < 24)
  return (
    <div className={isShort ? 'options inline-options' : 'options'}>
      {question.options.map((option, index) => (
        <label className="option" key={option.value}>
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={name}
            value={option.value}
            ref={index === 0 ? inputRef : undefined}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
            onBlur={onBlur}
          />
          <span>
            {option.label}
            {option.hint ? <small>{option.hint}</small> : null}
          </span>
        </label>
      ))}
    </div>
  )
}

function Checkboxes({ question, id, name, value, onChange, onBlur, inputRef, tight }: Props) {
  if (question.kind !== 'choices') return null
  const chosen = Array.isArray(value) ? value : []
  const toggle = (option: string, on: boolean) =>
    onChange(question.options.map((o) => o.value).filter((item) => (item === option ? on : chosen.includes(item))))
  const isMany = question.options.length > 6 && question.options.every((o) => !o.hint)
  return (
    <div className={isMany && !tight ? 'options grid grid-cols-1 gap-x-8 sm:grid-cols-2' : 'options'}>
      {question.options.map((option, index) => (
        <label className="option" key={option.value}>
          <input
            type="checkbox"
            id={`${id}-${option.value}`}
            name={name}
            ref={index === 0 ? inputRef : undefined}
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
            onBlur={onBlur}
          />
          <span>
            {option.label}
            {option.hint ? <small>{option.hint}</small> : null}
          </span>
        </label>
      ))}
    </div>
  )
}
