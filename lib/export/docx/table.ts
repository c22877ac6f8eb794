/**
 * Tables as WordprocessingML (ECMA-376 part 1, 17.4). Written here and not by the library: an inventory of 2,000
 * attributes has a hundred thousand cells, and an object for each part of each takes seconds.
 */
import type { Cell, Column } from '@/lib/core/doc'
import { oneLine } from '@/lib/core/plain-text'
import { columnWidths } from '../column-widths'
import type { Format } from '../format-cell'
import { escapeXml } from '../print-svg'
import { INK, MONO } from './look'

export type Grid = { columns: readonly Column[]; rows: readonly Cell[][]; total?: readonly Cell[] | undefined }

/** A table with a marked, repeated header row and hairlines; `width` is the text width of the page in twips. */
export function gridTable({ columns, rows, total }: Grid, format: Format, width: number): string {
  const all = total ? [...rows, total] : rows
  const titles = columns.map(({ title }) => oneLine(title))
  const texts = all.map((row) => columns.map((_, at) => (row[at] ? oneLine(format.cell(row[at])) : '')))
  const { size, shares } = columnWidths(titles.map((title, at) => [title, ...texts.map((row) => row[at] ?? '')]))
  const sum = shares.reduce((total, share) => total + share, 0)
  const widths = shares.map((share) => Math.floor((share / sum) * width))
  const side = (at: number) => (columns[at]?.align === 'end' ? 'right' : 'left')
  const head = titles.map((title, at) =>
    cellXml(
      widths[at] ?? 0,
      STRONG_BELOW,
      'TableHead',
      side(at),
      run(title, runLook(undefined, Math.min(size, HEAD_SIZE), false)),
    ),
  )
  const body = texts.map((row, line) => {
    const isTotal = all[line] === total
    const cells = row.map((text, at) => {
      const look = runLook(all[line]?.[at]?.kind, size, isTotal)
      return cellXml(widths[at] ?? 0, isTotal ? STRONG_ABOVE : HAIR_BELOW, 'TableText', side(at), run(text, look))
    })
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
  })
  const grid = widths.map((size) => `<w:gridCol w:w="${size}"/>`).join('')
  const last = total === undefined ? 'false' : 'true'
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/>${LAYOUT}`,
    `<w:tblLook w:firstRow="true" w:lastRow="${last}" w:firstColumn="false" w:noHBand="true" w:noVBand="true"/></w:tblPr>`,
    `<w:tblGrid>${grid}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
    ...body,
    '</w:tbl>',
  ].join('')
}

/** Points; as the style `TableHead` has it. */
const HEAD_SIZE = 8
const LAYOUT =
  '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:type="dxa" w:w="20"/><w:left w:type="dxa" w:w="0"/><w:bottom w:type="dxa" w:w="20"/><w:right w:type="dxa" w:w="170"/></w:tblCellMar>'
const border = (side: 'top' | 'bottom', color: string, size: number) =>
  `<w:${side} w:val="single" w:color="${color}" w:sz="${size}"/>`
const HAIR_BELOW = border('bottom', INK.rule, 4)
const STRONG_BELOW = border('bottom', INK.ink, 6)
const STRONG_ABOVE = `${border('top', INK.ink, 6)}${HAIR_BELOW}`

function cellXml(width: number, borders: string, style: string, side: string, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/><w:tcBorders>${borders}</w:tcBorders></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/><w:jc w:val="${side}"/></w:pPr>${content}</w:p></w:tc>`
}

function run(text: string, look: string): string {
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** `size` in points, as the widths were worked out for; Word counts in halves. */
function runLook(kind: Cell['kind'] | undefined, size: number, isTotal: boolean): string {
  const half = Math.round(size * 2)
  const sized = (value: number) => `<w:sz w:val="${value}"/><w:szCs w:val="${value}"/>`
  if (kind === 'code') return `<w:rFonts w:ascii="${MONO}" w:hAnsi="${MONO}" w:cs="${MONO}"/>${sized(half - 2)}`
  if (kind === 'none') return `<w:i/><w:iCs/><w:color w:val="${INK.faint}"/>${sized(half)}`
  return `${isTotal ? '<w:b/><w:bCs/>' : ''}${sized(half)}`
}
