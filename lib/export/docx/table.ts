import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import type { Cell, Column } from '@/lib/core/doc'
import { oneLine } from '@/lib/core/plain-text'
import { columnWidths } from '../column-widths'
import type { Format } from '../format-cell'
import { HAIR, INK, MONO, NONE, STRONG } from './look'

export type Grid = { columns: readonly Column[]; rows: readonly Cell[][]; total?: readonly Cell[] | undefined }

/** A table with a marked, repeated header row and hairlines; `width` is the text width of the page in twips. */
export function gridTable({ columns, rows, total }: Grid, format: Format, width: number): Table {
  const all = total ? [...rows, total] : rows
  const titles = columns.map(({ title }) => oneLine(title))
  const shown = (row: readonly Cell[], at: number) => (row[at] ? oneLine(format.cell(row[at])) : '')
  const { size, shares } = columnWidths(titles.map((title, at) => [title, ...all.map((row) => shown(row, at))]))
  const sum = shares.reduce((total, share) => total + share, 0)
  const widths = shares.map((share) => Math.floor((share / sum) * width))
  const cellAt = (row: readonly Cell[], at: number, isTotal: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders: { top: isTotal ? STRONG : NONE, bottom: HAIR, left: NONE, right: NONE },
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: columns[at]?.align === 'end' ? AlignmentType.END : AlignmentType.START,
          children: [cellRun(row[at], shown(row, at), size, isTotal)],
        }),
      ],
    })
  const lines = all.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((_, at) => cellAt(row, at, row === total)),
      }),
  )
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 110, top: 20, bottom: 20 },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    tableLook: { firstRow: true, lastRow: total !== undefined, firstColumn: false, noHBand: true, noVBand: true },
    rows: [headRow(titles, columns, widths), ...lines],
  })
}

function headRow(titles: readonly string[], columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map(
      (title, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          borders: { top: NONE, bottom: STRONG, left: NONE, right: NONE },
          children: [
            new Paragraph({
              style: 'TableHead',
              alignment: columns[at]?.align === 'end' ? AlignmentType.END : AlignmentType.START,
              children: [new TextRun(title)],
            }),
          ],
        }),
    ),
  })
}

/** `size` in points, as the widths were worked out for. */
function cellRun(cell: Cell | undefined, text: string, size: number, isTotal: boolean): TextRun {
  const half = Math.round(size * 2)
  if (cell?.kind === 'code') return new TextRun({ text, font: MONO, size: half - 2 })
  if (cell?.kind === 'none') return new TextRun({ text, italics: true, color: INK.faint, size: half })
  return new TextRun({ text, size: half, bold: isTotal })
}
