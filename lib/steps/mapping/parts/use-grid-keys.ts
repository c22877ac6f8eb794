'use client'
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { drawnRow } from '@/components/ui/use-chunks'
import { isPastedTable } from '@/lib/core/mapping/is-pasted-table'

const CELL = '[data-cell]'
const WIDGET = 'input, button'

type Options = {
  rows: number
  /** Draws the row at this place if it is not drawn, before the focus goes there. */
  onReach(row: number): void
  /** A block of cells from a spreadsheet. */
  onPaste(text: string): void
}

const cellOf = (target: EventTarget) => (target as HTMLElement).closest<HTMLElement>(CELL)
const rowOf = (cell: HTMLElement) => Number(cell.closest<HTMLElement>('[data-row]')?.dataset.row)

/**
 * The keyboard of an editable grid after the ARIA practices: arrows, Home, End, Page Up and Down between cells; Enter, F2 or
 * a letter edits; Enter goes down, Tab along, Escape back to the cell. One cell at a time is in the tab order.
 */
export function useGridKeys({ rows, onReach, onPaste }: Options) {
  const grid = useRef<HTMLTableElement>(null)
  /** The cell in the tab order. */
  const current = useRef<HTMLElement | null>(null)
  useEffect(() => {
    // The cell that was in the tab order may be gone with a filter.
    if (!current.current?.isConnected) stand(grid.current?.querySelector<HTMLElement>(CELL) ?? null)
  })
  function stand(cell: HTMLElement | null) {
    current.current?.setAttribute('tabindex', '-1')
    cell?.setAttribute('tabindex', '0')
    current.current = cell
  }
  const go = useCallback(
    (row: number, column: number): HTMLElement | null => {
      const to = Math.max(0, Math.min(rows - 1, row))
      onReach(to)
      const cells = drawnRow(grid.current, to)?.querySelectorAll<HTMLElement>(`:scope > ${CELL}`)
      const cell = cells?.[Math.max(0, Math.min(cells.length - 1, column))] ?? null
      cell?.focus()
      return cell
    },
    [rows, onReach],
  )

  function onFocus(event: FocusEvent) {
    const cell = cellOf(event.target)
    if (cell && cell !== current.current) stand(cell)
  }

  function onKeyDown(event: KeyboardEvent) {
    const cell = cellOf(event.target)
    if (!cell || event.nativeEvent.isComposing) return
    const [row, column] = [rowOf(cell), Number(cell.dataset.cell)]
    if (event.target === cell) inCell(event, cell, row, column)
    else inWidget(event, cell, row, column)
  }

  function inCell(event: KeyboardEvent, cell: HTMLElement, row: number, column: number) {
    const { key } = event
    const isModified = event.ctrlKey || event.metaKey || event.altKey
    const target = (event.ctrlKey || event.metaKey ? JUMPS[key] : MOVES[key])?.(row, column, rows)
    if (target && !event.altKey) {
      event.preventDefault()
      go(...target)
    } else if (key === 'Enter' || key === 'F2' || key === ' ') {
      event.preventDefault()
      edit(cell)
    } else if (key.length === 1 && !isModified) edit(cell)
  }

  function inWidget(event: KeyboardEvent, cell: HTMLElement, row: number, column: number) {
    const isText = (event.target as HTMLElement).matches('input:not([type="checkbox"])')
    if (event.key === 'Escape') {
      event.preventDefault()
      cell.focus()
    } else if (event.key === 'Enter' && isText) {
      event.preventDefault()
      go(row + (event.shiftKey ? -1 : 1), column)
    } else if (event.key === 'Tab') {
      const last = cell.parentElement?.querySelectorAll(CELL).length ?? 1
      const to = column + (event.shiftKey ? -1 : 1)
      // Out of the row the tab key leaves the grid, so that nobody is caught in it.
      if (to < 0 || to >= last) return
      event.preventDefault()
      const next = go(row, to)
      if (next) edit(next, false)
    }
  }

  function onPasteBlock(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain')
    if (!cellOf(event.target) || !isPastedTable(text)) return
    event.preventDefault()
    onPaste(text)
  }
  return { ref: grid, onFocus, onKeyDown, onPaste: onPasteBlock }
}

type Move = (row: number, column: number, rows: number) => [row: number, column: number]
const LAST = 1000
const PAGE = 12
const MOVES: Partial<Record<string, Move>> = {
  ArrowDown: (row, column) => [row + 1, column],
  ArrowUp: (row, column) => [row - 1, column],
  ArrowRight: (row, column) => [row, column + 1],
  ArrowLeft: (row, column) => [row, column - 1],
  PageDown: (row, column) => [row + PAGE, column],
  PageUp: (row, column) => [row - PAGE, column],
  Home: (row) => [row, 0],
  End: (row) => [row, LAST],
}
const JUMPS: Partial<Record<string, Move>> = {
  Home: () => [0, 0],
  End: (_, __, rows) => [rows - 1, LAST],
}

/** Into the cell: a text is taken up whole, so that typing replaces it; a button is pressed, unless one only passes by. */
function edit(cell: HTMLElement, presses = true): void {
  const widget = cell.querySelector<HTMLElement>(WIDGET)
  if (!widget) return
  // A text opens into a field, and puts the focus there itself.
  const opens = widget.matches('[data-opens]')
  if (!opens) widget.focus()
  if (widget instanceof HTMLInputElement && widget.type !== 'checkbox') widget.select()
  else if (presses || opens) widget.click()
}
