import { type Block, type Cell, KEY_VALUE_HEAD, type Section } from '@/lib/core/doc'
import { codeSpan, escapeMarkdown, escapeMarkdownLine } from './escape-markdown'
import type { Bundle } from './exporter'
import { type Format, formatFor } from './format-cell'
import { SEVERITY } from './severity-words'

/** The document of a bundle as Markdown: what every format of text with headings and tables is made of. */
export function printMarkdown(bundle: Bundle): Uint8Array {
  const format = formatFor(bundle.locale, bundle.zone)
  const parts = [front(bundle, format), ...bundle.doc.sections.map((section) => printSection(section, format))]
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`)
}

function front({ doc }: Bundle, format: Format): string {
  return `# ${escapeMarkdownLine(doc.title)}\n\n${escapeMarkdownLine(doc.status)}\\\n${format.date(doc.date)}`
}

function printSection(section: Section, format: Format): string {
  const title = escapeMarkdownLine(section.title)
  const heading = section.number === null ? `## ${title}` : `## ${section.number}. ${title}`
  return [heading, ...section.blocks.map((block) => printBlock(block, format))].join('\n\n')
}

function printBlock(block: Block, format: Format): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeMarkdownLine(block.text)}`
    case 'text':
      return escapeMarkdown(block.text)
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${escapeMarkdownLine(item)}`).join('\n')
    case 'keyValue':
      return table(
        (block.head ?? KEY_VALUE_HEAD).map(escapeMarkdownLine),
        ['start', 'start'],
        block.rows.map((row) => [escapeMarkdownLine(row.label), printCell(row.value, format)]),
      )
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => printCell(cell, format)))
      const total = block.total?.map((cell) => strong(printCell(cell, format)))
      const titles = block.columns.map((column) => escapeMarkdownLine(column.title))
      const drawn = table(
        titles,
        block.columns.map((column) => column.align),
        total ? [...rows, total] : rows,
      )
      return block.caption ? `${strong(escapeMarkdownLine(block.caption))}\n\n${drawn}` : drawn
    }
    case 'callout':
      return quote(
        `${strong(`${SEVERITY[block.tone]}: ${escapeMarkdownLine(block.title)}`)}\n\n${escapeMarkdown(block.text)}`,
      )
    case 'figure': {
      const { title, description, table: data } = block.figure
      const shown = data.rows.map((row) =>
        data.columns.map((_, i) => {
          const value = row[i] ?? ''
          return typeof value === 'number' ? format.number(value) : escapeMarkdownLine(value)
        }),
      )
      const drawn = table(
        data.columns.map(escapeMarkdownLine),
        data.columns.map((_, i) => (typeof data.rows[0]?.[i] === 'number' ? 'end' : 'start')),
        shown,
      )
      return [strong(escapeMarkdownLine(title)), escapeMarkdown(description), drawn].join('\n\n')
    }
    case 'signOff': {
      const state = block.lapsed ? `${block.decision}, lapsed: what was signed has changed since` : block.decision
      const when = block.date ? `, ${format.date(block.date)}` : ''
      const lead = `${strong(escapeMarkdownLine(block.role))}: ${escapeMarkdownLine(block.name)}, ${escapeMarkdownLine(state)}${escapeMarkdownLine(when)}`
      return block.note ? `${lead}\n\n${quote(escapeMarkdown(block.note))}` : lead
    }
  }
}

function printCell(cell: Cell, format: Format): string {
  if (cell.kind === 'code') return codeSpan(cell.text)
  if (cell.kind === 'none' && cell.reason !== 'not-applicable') return `*${format.cell(cell)}*`
  return escapeMarkdownLine(format.cell(cell))
}

function table(titles: string[], aligns: ('start' | 'end')[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(titles), line(aligns.map((align) => (align === 'end' ? '---:' : '---'))), ...rows.map(line)].join('\n')
}

const strong = (escaped: string) => (escaped ? `**${escaped}**` : '')
const quote = (markdown: string) =>
  markdown
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n')
