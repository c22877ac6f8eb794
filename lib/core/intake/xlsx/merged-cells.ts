import { columnOf, type SheetRow } from './sheet-rows'
import type { Workbook } from './workbook'

/** A block of cells shown as one; rows from 1, columns from 0. Only its first cell holds a text. */
export type Merge = { top: number; left: number; bottom: number; right: number }

const MOST_MERGES = 100_000
const TALLEST_HEADER = 8
const SEARCHED_ROWS = 12
const OVERLAP = 200

/** The merged blocks of a sheet. They stand behind its rows, so the sheet is unpacked once more for them. */
export function readMerges(workbook: Workbook, part: string): Merge[] {
  const merges: Merge[] = []
  const decoder = new TextDecoder('latin1')
  let rest = ''
  workbook.archive.expand(part, (chunk) => {
    const text = rest + decoder.decode(chunk)
    let used = 0
    for (let at = text.indexOf('mergeCell '); at >= 0; at = text.indexOf('mergeCell ', at + 1)) {
      const end = text.indexOf('>', at)
      if (end < 0) break
      used = end
      const found = /\bref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/.exec(text.slice(at, end))
      if (!found || merges.length >= MOST_MERGES) continue
      const [, left, top, right, bottom] = found
      merges.push({ left: columnOf(left!), top: Number(top), right: columnOf(right!), bottom: Number(bottom) })
    }
    rest = text.slice(Math.max(used, text.length - OVERLAP))
    return false
  })
  return merges
}

const covers = (merge: Merge, row: number, column: number) =>
  row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right

/** True when the cells under a heading that spans columns are headings too, and not yet the first user. */
const areHeadings = (row: SheetRow | undefined) =>
  row !== undefined && row.filled > 0 && row.cells.every((cell, i) => !/[\d@]/.test(cell) && row.kinds[i] === 0)

/** The rows that form one header over several lines, as merged cells say; null when the header is a plain row. */
function headerBlock(rows: SheetRow[], merges: Merge[]): { top: number; bottom: number } | null {
  for (const row of rows.slice(0, SEARCHED_ROWS)) {
    const touching = merges.filter(({ top }) => top === row.number)
    if (row.filled < 2) continue
    if (touching.length === 0) return null
    const next = rows.find(({ number }) => number === row.number + 1)
    let bottom = Math.max(row.number, ...touching.map((merge) => merge.bottom))
    const spans = touching.some((merge) => merge.right > merge.left && merge.bottom === merge.top)
    if (bottom === row.number && spans && areHeadings(next)) bottom++
    for (const merge of merges)
      if (merge.top > row.number && merge.top <= bottom) bottom = Math.max(bottom, merge.bottom)
    const isShort = bottom > row.number && bottom - row.number < TALLEST_HEADER
    return isShort ? { top: row.number, bottom } : null
  }
  return null
}

/** Folds a header of several lines into one row: the texts above each other, joined by a space. */
export function foldHeader(rows: SheetRow[], merges: Merge[]): SheetRow[] {
  const block = headerBlock(rows, merges)
  if (!block) return rows
  const inside = rows.filter(({ number }) => number >= block.top && number <= block.bottom)
  const width = Math.max(...inside.map(({ cells }) => cells.length))
  const cells = Array.from({ length: width }, (_, column) => {
    const texts = inside.map(({ number, cells: own }) => {
      const merge = merges.find((candidate) => covers(candidate, number, column))
      if (!merge) return own[column] ?? ''
      return inside.find((row) => row.number === merge.top)?.cells[merge.left] ?? ''
    })
    return [...new Set(texts.filter((text) => text !== ''))].join(' ')
  })
  const header: SheetRow = {
    number: block.bottom,
    cells,
    kinds: cells.map(() => 0),
    filled: cells.filter((cell) => cell !== '').length,
  }
  return [
    ...rows.filter(({ number }) => number < block.top),
    header,
    ...rows.filter(({ number }) => number > block.bottom),
  ]
}

/** Repeats the value of cells merged downwards in every row they cover: that is what the sheet shows. */
export class FillDown {
  private readonly byTop = new Map<number, Merge[]>()
  private open: { merge: Merge; text: string }[] = []

  constructor(merges: Merge[]) {
    for (const merge of merges) {
      if (merge.left !== merge.right || merge.bottom === merge.top) continue
      this.byTop.set(merge.top, [...(this.byTop.get(merge.top) ?? []), merge])
    }
  }

  apply(row: SheetRow): void {
    if (this.byTop.size === 0) return
    this.open = this.open.filter(({ merge }) => merge.bottom >= row.number)
    for (const { merge, text } of this.open) {
      while (row.cells.length <= merge.left) {
        row.cells.push('')
        row.kinds.push(0)
      }
      if (row.cells[merge.left] === '') row.cells[merge.left] = text
    }
    for (const merge of this.byTop.get(row.number) ?? []) {
      const text = row.cells[merge.left] ?? ''
      if (text !== '') this.open.push({ merge, text })
    }
  }
}
