'use client'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { completeMention, type OpenMention, openMention, peopleFor } from '@/lib/core/mentions/complete-mention'

type Props = {
  id: string
  value: string
  /** Who can be named. */
  people: readonly string[]
  isInvalid: boolean
  describedBy: string | undefined
  onChange(text: string): void
  onSend(): void
}

/**
 * A text field that offers names after an @: arrow keys choose, Enter or Tab takes, Escape closes. The focus stays in the
 * field, which tells assistive technology of the list it controls and the name that is marked.
 */
export function MentionField({ id, value, people, isInvalid, describedBy, onChange, onSend }: Props) {
  const listId = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [open, setOpen] = useState<OpenMention | null>(null)
  const [marked, setMarked] = useState(0)
  const caret = useRef<number | null>(null)
  const names = open ? peopleFor(open.query, people) : []
  const isOpen = names.length > 0
  const optionId = (index: number) => `${listId}-${index}`

  // React writes the text first; only then can the caret stand behind the name.
  useLayoutEffect(() => {
    if (caret.current === null || box.current?.value !== value) return
    box.current.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [value])

  function look(element: HTMLTextAreaElement) {
    setOpen(element.selectionStart === element.selectionEnd ? openMention(element.value, element.selectionStart) : null)
    setMarked(0)
  }
  function take(name: string | undefined) {
    if (!open || name === undefined) return
    const done = completeMention(value, open, name)
    caret.current = done.caret
    setOpen(null)
    onChange(done.text)
    box.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return onSend()
    if (!isOpen || event.nativeEvent.isComposing) return
    const isTaken = event.key === 'Enter' || event.key === 'Tab'
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.shiftKey || !(isTaken || step !== 0 || event.key === 'Escape')) return
    event.preventDefault()
    if (isTaken) take(names[marked])
    else if (step !== 0) setMarked((marked + names.length + step) % names.length)
    else setOpen(null)
  }
  return (
    <>
      <textarea
        ref={box}
        id={id}
        className="input tight"
        rows={2}
        maxLength={4000}
        placeholder="Plain text; @Name tells a colleague. Ctrl + Enter sends it."
        value={value}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? optionId(marked) : undefined}
        onChange={(event) => {
          onChange(event.target.value)
          look(event.target)
        }}
        onClick={(event) => look(event.currentTarget)}
        onBlur={() => setOpen(null)}
        onKeyDown={onKeyDown}
      />
      {isOpen ? (
        <div className="mention-list" role="listbox" id={listId} aria-label="People">
          {names.map((name, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the marked one
            <div
              key={name}
              id={optionId(index)}
              role="option"
              aria-selected={index === marked}
              className={index === marked ? 'marked' : undefined}
              // Before the field loses the focus.
              onMouseDown={(event) => {
                event.preventDefault()
                take(name)
              }}
            >
              {name}
            </div>
          ))}
        </div>
      ) : null}
      <span className="sr-only" role="status">
        {isOpen ? `${names.length === 1 ? '1 name' : `${names.length} names`}; arrow keys choose, Enter takes` : ''}
      </span>
    </>
  )
}
