import { type FileChild, HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx'
import { type Block, type Cell, cell, KEY_VALUE_HEAD, type Section } from '@/lib/core/doc'
import type { Figure } from '@/lib/core/figures/figure'
import { oneLine, plainText } from '@/lib/core/plain-text'
import type { Format } from '../format-cell'
import { printSvg } from '../print-svg'
import { figurePng, type Typefaces } from '../raster/figure-png'
import { SEVERITY } from '../severity-words'
import { INK } from './look'
import { type Grid, gridTable } from './table'
import { tableMark } from './table-mark'

/**
 * How blocks are set on one page: `width` is that of the text in twips, `lists` numbers the ordered lists, and `tables`
 * collects the tables, for each of which a paragraph stands until the document is written.
 */
export type Setting = { format: Format; width: number; lists: { count: number }; tables: string[]; faces: Typefaces }

/** The paragraph that stands for a table. */
export function placeTable(grid: Grid, { format, width, tables }: Setting): Paragraph {
  tables.push(gridTable(grid, format, width))
  return new Paragraph({ children: [new TextRun(tableMark(tables.length - 1))] })
}

export function printSection(section: Section, setting: Setting): FileChild[] {
  const number = section.number === null ? '' : `${section.number}. `
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    children: [new TextRun(`${number}${oneLine(section.title) || 'Untitled'}`)],
  })
  let above = ''
  return [
    title,
    ...section.blocks.flatMap((block) => {
      // What the heading just above has said is not said again as a caption.
      const repeats = block.kind === 'table' && oneLine(block.caption) === above
      above = block.kind === 'heading' ? oneLine(block.text) : ''
      return printBlock(repeats ? { ...block, caption: '' } : block, setting)
    }),
  ]
}

function printBlock(block: Block, setting: Setting): FileChild[] {
  const { format } = setting
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
      return oneLine(block.text) === ''
        ? []
        : [new Paragraph({ heading, children: [new TextRun(oneLine(block.text))] })]
    }
    case 'text':
      // What announces something stays with it.
      return [new Paragraph({ keepNext: block.text.trimEnd().endsWith(':'), children: lines(block.text) })]
    case 'list': {
      setting.lists.count += 1
      const numbering = { reference: 'ordered', level: 0, instance: setting.lists.count }
      return block.items.map(
        (item) =>
          new Paragraph({ children: lines(item), ...(block.ordered ? { numbering } : { bullet: { level: 0 } }) }),
      )
    }
    case 'keyValue': {
      const columns = (block.head ?? KEY_VALUE_HEAD).map((title) => ({ title, align: 'start' as const }))
      const rows = block.rows.map((row) => [cell.text(row.label), row.value])
      return rows.length === 0 ? [] : [placeTable({ columns, rows }, setting), gap()]
    }
    case 'table':
      if (block.columns.length === 0) return []
      return [...caption(block.caption), placeTable(block, setting), gap()]
    case 'callout': {
      const color = block.tone === 'block' ? INK.block : block.tone === 'warn' ? INK.warn : INK.quiet
      const kind = new TextRun({ text: `${SEVERITY[block.tone]}: `, color })
      return [
        new Paragraph({ style: 'FindingTitle', children: [kind, new TextRun(oneLine(block.title))] }),
        new Paragraph({ style: 'FindingText', children: lines(block.text) }),
      ]
    }
    case 'figure':
      return printFigure(block.figure, setting)
    case 'signOff': {
      const when = block.date ? `, ${format.date(block.date)}` : ''
      const said = [block.name, block.decision].map(oneLine).filter(Boolean).join(', ')
      return [
        new Paragraph({
          children: [
            new TextRun({ text: oneLine(block.role), bold: true }),
            new TextRun(`: ${said}${when}`),
            ...(block.lapsed
              ? [new TextRun({ text: 'Lapsed: what was signed has changed since.', color: INK.warn, break: 1 })]
              : []),
          ],
        }),
        ...(block.note ? [new Paragraph({ style: 'Quiet', children: lines(block.note) })] : []),
      ]
    }
  }
}

/** A curve drawn hour by hour has hundreds of points: more than this fill pages and tell a reader nothing. */
const MOST_ROWS = 30
const elsewhere = (rows: number) => `The ${rows} numbers behind this picture are in the plan as a web page.`

/** The picture with its alternative text, one sentence on it, and the same numbers as a table. */
function printFigure(figure: Figure, setting: Setting): FileChild[] {
  const svg = new TextEncoder().encode(printSvg(figure, plainText))
  const text = [figure.title, figure.description].map(oneLine)
  // 15 twips to the pixel: never wider than the text.
  const scale = Math.min(1, setting.width / 15 / figure.width)
  const picture = new ImageRun({
    type: 'svg',
    data: svg,
    // What a program that draws no SVG shows instead.
    fallback: { type: 'png', data: figurePng(figure, setting.faces) },
    transformation: { width: Math.round(figure.width * scale), height: Math.round(figure.height * scale) },
    altText: { name: text[0] ?? '', title: text[0] ?? '', description: text.join('. ') },
  })
  const columns = figure.table.columns.map((title, at) => ({
    title,
    align: typeof figure.table.rows[0]?.[at] === 'number' ? ('end' as const) : ('start' as const),
  }))
  const rows = figure.table.rows.map((row) =>
    columns.map((_, at): Cell => {
      const value = row[at] ?? ''
      return typeof value === 'number' ? cell.number(value) : cell.text(value)
    }),
  )
  return [
    ...caption(figure.title),
    new Paragraph({ keepNext: true, children: [picture] }),
    new Paragraph({ style: 'Quiet', children: lines(figure.description) }),
    ...(rows.length === 0 || columns.length === 0
      ? []
      : rows.length <= MOST_ROWS
        ? [placeTable({ columns, rows }, setting), gap()]
        : [new Paragraph({ style: 'Quiet', children: [new TextRun(elsewhere(rows.length))] })]),
  ]
}

const caption = (text: string) =>
  oneLine(text) === '' ? [] : [new Paragraph({ style: 'Caption', children: [new TextRun(oneLine(text))] })]

/** Two tables without a paragraph between them become one. */
const gap = () => new Paragraph({ spacing: { before: 0, after: 80, line: 160 }, children: [] })

const lines = (text: string) =>
  plainText(text)
    .split('\n')
    .map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }))
