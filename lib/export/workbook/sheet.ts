import type { Cell } from '@/lib/core/doc'

export type SheetColumn = {
  title: string
  /** In characters. */
  width: number
  /** What the cell offers to choose from; other entries are allowed. A list of more than a line stands on the sheet "Lists". */
  choices?: readonly string[]
}

/** One table of the workbook: typed cells under a frozen row of titles, with a filter on each. */
export type Sheet = { name: string; columns: readonly SheetColumn[]; rows: readonly Cell[][] }

export const column = (title: string, width = 18, choices?: readonly string[]): SheetColumn =>
  choices ? { title, width, choices } : { title, width }
