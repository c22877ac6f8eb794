import { type Block, type Cell, KEY_VALUE_HEAD, type Section } from '@/lib/core/doc'
import { oneLine, plainText } from '@/lib/core/plain-text'
import type { Bundle, Exporter } from './exporter'
import { type Format, formatFor } from './format-cell'
import { HTML_STYLE } from './html-style'
import { escapeXml, printSvg } from './print-svg'
import { SEVERITY } from './severity-words'

export const html: Exporter = {
  id: 'html',
  label: 'Plan as a web page',
  hint: 'One file that opens in any browser, without a network',
  extension: 'html',
  mime: 'text/html; charset=utf-8',
  role: 'viewer',
  omits: [],
  async render(bundle) {
    const format = formatFor(bundle.locale, bundle.zone)
    const { sections } = bundle.doc
    const title = line(bundle.doc.title) || 'Migration plan'
    const page = [
      '<!doctype html>',
      `<html lang="${escapeXml(bundle.locale)}">`,
      '<head>',
      '<meta charset="utf-8">',
      // A plan is other people's text: even a mistake in escaping must not be able to load or run anything.
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${title}</title>`,
      `<style>${HTML_STYLE}</style>`,
      '</head>',
      '<body>',
      '<main>',
      front(bundle, title, format),
      contents(sections),
      ...sections.map((section, i) => printSection(section, i, format)),
      '</main>',
      '</body>',
      '</html>',
    ]
    return new TextEncoder().encode(`${page.join('\n')}\n`)
  },
}

const line = (text: string) => escapeXml(oneLine(text))
const lines = (text: string) => plainText(text).split('\n').map(escapeXml).join('<br>')

function front({ doc }: Bundle, title: string, format: Format): string {
  return `<header><h1>${title}</h1><p class="quiet">${line(doc.status)}, ${line(format.date(doc.date))}</p></header>`
}

function contents(sections: Section[]): string {
  const items = sections.map((section, i) => {
    const number = section.number === null ? '' : `${section.number}. `
    return `<li><a href="#section-${i + 1}">${number}${line(section.title)}</a></li>`
  })
  return `<nav aria-label="Contents"><h2>Contents</h2><ol>${items.join('')}</ol></nav>`
}

function printSection(section: Section, index: number, format: Format): string {
  const number = section.number === null ? '' : `<span class="n">${section.number}</span> `
  const heading = `<h2 id="section-${index + 1}">${number}${line(section.title)}</h2>`
  return `<section>\n${[heading, ...section.blocks.map((block) => printBlock(block, format))].join('\n')}\n</section>`
}

function callout(tone: 'block' | 'warn' | 'inform', title: string, text: string): string {
  return `<div class="finding tone-${tone}"><p class="kind">${SEVERITY[tone]}</p><p><strong>${line(title)}</strong></p><p>${lines(text)}</p></div>`
}

function printBlock(block: Block, format: Format): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${line(block.text)}</h${block.level + 1}>`
    case 'text':
      return `<p>${lines(block.text)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${lines(item)}</li>`).join('')}</${tag}>`
    }
    case 'keyValue': {
      const head = (block.head ?? KEY_VALUE_HEAD).map(line)
      const rows = block.rows.map(
        (row) => `<tr><th scope="row">${line(row.label)}</th><td>${printCell(row.value, format)}</td></tr>`,
      )
      return `<div class="scroll" tabindex="0" role="region" aria-label="${head.join(' and ')}"><table><thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
    }
    case 'table': {
      const ends = block.columns.map((column) => (column.align === 'end' ? ' class="end"' : ''))
      const row = (cells: Cell[]) =>
        cells.map((cell, i) => `<td${ends[i] ?? ''}>${printCell(cell, format)}</td>`).join('')
      const total = block.total ? `<tr class="total">${row(block.total)}</tr>` : ''
      const head = block.columns.map((column, i) => `<th scope="col"${ends[i]}>${line(column.title)}</th>`).join('')
      return tableOf(line(block.caption), head, block.rows.map((cells) => `<tr>${row(cells)}</tr>`).join('') + total)
    }
    case 'callout':
      return callout(block.tone, block.title, block.text)
    case 'figure': {
      const { figure } = block
      const head = figure.table.columns.map((column) => `<th scope="col">${line(column)}</th>`).join('')
      const rows = figure.table.rows.map((cells) => {
        return `<tr>${cells.map((value) => `<td>${typeof value === 'number' ? format.number(value) : line(value)}</td>`).join('')}</tr>`
      })
      const table = tableOf(line(figure.title), head, rows.join(''))
      return `<figure><p><strong>${line(figure.title)}</strong></p>${printSvg(figure, plainText)}<figcaption>${line(figure.description)}</figcaption><details><summary>Show as a table</summary>${table}</details></figure>`
    }
    case 'signOff': {
      const when = block.date ? `, ${line(format.date(block.date))}` : ''
      const lapsed = block.lapsed ? '<p class="kind">Lapsed: what was signed has changed since.</p>' : ''
      const note = block.note ? `<p class="quiet">${lines(block.note)}</p>` : ''
      return `<div class="sign"><p><strong>${line(block.role)}</strong>: ${line(block.name)}, ${line(block.decision)}${when}</p>${lapsed}${note}</div>`
    }
  }
}

function tableOf(caption: string, head: string, rows: string): string {
  const title = caption ? `<caption>${caption}</caption>` : ''
  return `<div class="scroll" tabindex="0" role="region" aria-label="${caption || 'Table'}"><table>${title}<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
}

function printCell(cell: Cell, format: Format): string {
  const text = line(format.cell(cell))
  if (cell.kind === 'code') return `<code>${text}</code>`
  return cell.kind === 'none' ? `<em>${text}</em>` : text
}
