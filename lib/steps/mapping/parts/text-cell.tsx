'use client'
import { type FocusEvent, type MouseEvent, startTransition, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Breakable } from '@/components/ui/breakable'
import { useDebouncedText } from '@/components/ui/use-debounced-text'

type Props = { label: string; value: string; placeholder?: string; list?: string; onCommit(text: string): void }

/**
 * Text that becomes a field while it is edited. Hundreds of fields are what a browser draws slowest: each scrolls for itself.
 * As a button it shows the whole text, on several lines if need be.
 */
export function TextCell(props: Props) {
  const { label, placeholder, onCommit } = props
  const [isEdited, setEdited] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  /** What was typed, until the plan says it: drawing all that follows from it is not waited for. */
  const [typed, setTyped] = useState<string | null>(null)
  const [said, setSaid] = useState(props.value)
  if (said !== props.value) {
    setSaid(props.value)
    setTyped(null)
  }
  const value = typed ?? props.value
  function commit(text: string) {
    setTyped(text)
    startTransition(() => onCommit(text))
  }
  if (isEdited)
    return <TextField {...props} value={value} onCommit={commit} field={field} onClose={() => setEdited(false)} />
  function open(event: MouseEvent) {
    const place = placeOf(event)
    // At once: the key that opens the field is typed into it.
    flushSync(() => setEdited(true))
    field.current?.focus({ preventScroll: true })
    if (place === null) field.current?.select()
    else field.current?.setSelectionRange(place, place)
  }
  const shown = value || placeholder || ''
  return (
    <button
      type="button"
      className={value ? 'input quiet-input' : 'input quiet-input is-empty'}
      aria-label={`${label}: ${shown}`}
      tabIndex={-1}
      data-opens=""
      onClick={open}
    >
      <Breakable text={shown} />
    </button>
  )
}

/** Where in the text somebody pressed; null for a press by key, or where the browser does not say. */
function placeOf({ detail, clientX, clientY, currentTarget }: MouseEvent): number | null {
  if (detail === 0) return null
  const hit = document.caretPositionFromPoint?.(clientX, clientY)
  if (!hit || !currentTarget.contains(hit.offsetNode)) return null
  const before = document.createRange()
  before.selectNodeContents(currentTarget)
  before.setEnd(hit.offsetNode, hit.offset)
  return before.toString().length
}

type FieldProps = Props & { field: React.Ref<HTMLInputElement>; onClose(): void }

function TextField({ label, value, placeholder, list, onCommit, field, onClose }: FieldProps) {
  const { text, change, flush } = useDebouncedText(value, onCommit)
  /** What Escape goes back to. */
  const [before] = useState(value)
  function close(event: FocusEvent<HTMLInputElement>) {
    flush()
    // Another window in front is no end of the edit.
    if (document.activeElement !== event.currentTarget) onClose()
  }
  return (
    <input
      ref={field}
      className="input quiet-input"
      aria-label={label}
      list={list}
      placeholder={placeholder}
      spellCheck={false}
      autoComplete="off"
      value={text}
      tabIndex={-1}
      onChange={(event) => change(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text !== before) change(before)
      }}
      onBlur={close}
    />
  )
}
