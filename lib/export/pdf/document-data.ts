/** The document as plain data for the template: every text shown, every number and date already in words. */
import { type Block, type Cell, KEY_VALUE_HEAD, type Section } from '@/lib/core/doc'
import type { Figure } from '@/lib/core/figures/figure'
import { planStrip } from '@/lib/core/figures/plan-strip'
import { oneLine } from '@/lib/core/plain-text'
import { columnWidths } from '../column-widths'
import type { Bundle } from '../exporter'
import { type Format, formatFor } from '../format-cell'
import { printSvg } from '../print-svg'
import { SEVERITY } from '../severity-words'
import { type KeyRow, standing, summaryOf } from '../summary'
import { breakable, type ShownText } from './shown-text'

type Show = (text: string) => string
type PrintedCell = { kind: Cell['kind']; text: string }

/** JSON for `template`; the note about missing characters is made last, when everything has been shown. */
export function documentData(bundle: Bundle, text: ShownText): object {
  const format = formatFor(bundle.locale, bundle.zone)
  const lines: Show = (value) => text.show(value)
  const line: Show = (value) => oneLine(text.show(value))
  const { doc, facts, settings } = bundle
  const locale = new Intl.Locale(bundle.locale)
  const [year, month, day] = doc.date.split('-').map(Number)
  const title = line(doc.title) || 'Migration plan'
  const organization = facts.legal.organization.known ? line(facts.legal.organization.value) : ''
  const data = {
    title,
    running: short(title, 60),
    lang: locale.language,
    region: locale.region ?? null,
    paper: bundle.paper,
    status: line(doc.status),
    date: format.date(doc.date),
    day: { year, month, day },
    organization,
    product: line(settings.productName),
    summary: summaryData(bundle, format, line),
    // The summary has a page of its own, laid out to fit one sheet.
    sections: doc.sections
      .filter((section) => section.id !== 'summary')
      .map((section) => sectionData(section, format, line, lines)),
  }
  const entries = data.sections.flatMap((section) => [section.title, ...section.blocks.filter(isEntry)]).length
  return { ...data, entries, missing: text.missing().map(({ code, times }) => `${code} (${format.number(times)})`) }
}

/** Second-level headings stand in the table of contents. */
const isEntry = (block: object) => 'level' in block && block.level === 2

function summaryData(bundle: Bundle, format: Format, line: Show) {
  const summary = summaryOf(bundle)
  const rows = (list: KeyRow[]) =>
    list.map(({ label, value }) => ({ label, value: { kind: value.kind, text: short(line(format.cell(value)), 64) } }))
  const strip = planStrip(bundle.facts, bundle.today, { width: 600, locale: bundle.locale })
  return {
    verdict: summary.verdict,
    says: short(line(summary.says), 160),
    standing: standing(summary, format.number),
    segments: summary.segments.map(({ name, users, how }) => ({
      name: short(line(name), 60),
      users: format.number(users),
      how,
    })),
    moreSegments: summary.moreSegments,
    who: rows(summary.who),
    when: rows(summary.when),
    limits: rows(summary.limits),
    blocking: summary.blocking
      .slice(0, 4)
      .map((finding) => ({ title: short(line(finding.says), 110), text: short(line(finding.fix), 120) })),
    more: Math.max(0, summary.blocking.length - 4),
    strip: strip ? figureData(strip, line) : null,
    signed: bundle.analysis.signOffs.slice(0, 6).map((signOff) => ({
      role: { legal: 'Legal', dpo: 'DPO', security: 'Security', business: 'Business' }[signOff.role],
      done: signOff.decision === 'approved' && !signOff.lapsed,
      mark: signOff.lapsed ? 'open' : signOff.decision === 'approved' ? 'yes' : 'no',
      text: signOff.lapsed
        ? 'Lapsed'
        : `${signOff.decision === 'approved' ? 'Approved' : 'Rejected'} ${format.date(signOff.at.slice(0, 10))}`,
    })),
  }
}

function sectionData(section: Section, format: Format, line: Show, lines: Show) {
  let level = 1
  let above = ''
  const blocks = section.blocks.flatMap((block) => {
    if (block.kind !== 'heading') {
      if (block.kind === 'table' && block.columns.length === 0) return []
      const data = blockData(block, format, line, lines)
      // What the heading just above has said is not said again as a caption.
      const repeats = above !== '' && 'caption' in data && data.caption === above
      above = ''
      return [repeats ? { ...data, caption: '' } : data]
    }
    const text = line(block.text)
    if (text === '') return []
    above = text
    // PDF/UA: no level may be skipped on the way down.
    level = Math.min(block.level, level + 1)
    return [{ kind: block.kind, level, text }]
  })
  return { number: section.number, title: line(section.title) || 'Untitled', blocks }
}

function blockData(block: Exclude<Block, { kind: 'heading' }>, format: Format, line: Show, lines: Show): object {
  const cell = (value: Cell): PrintedCell => ({
    kind: value.kind,
    text: breakable(line(format.cell(value))),
  })
  switch (block.kind) {
    case 'text':
      return { kind: block.kind, lines: lines(block.text).split('\n') }
    case 'list':
      return { kind: block.kind, ordered: block.ordered, items: block.items.map(line) }
    case 'keyValue':
      return {
        kind: block.kind,
        head: (block.head ?? KEY_VALUE_HEAD).map(line),
        rows: block.rows.map((row) => ({ label: line(row.label), value: cell(row.value) })),
      }
    case 'table': {
      const width = block.columns.length
      const padded = (row: Cell[]) =>
        Array.from({ length: width }, (_, i) => (row[i] ? cell(row[i]) : { kind: 'text', text: '' }))
      const rows = block.rows.map(padded)
      const titles = block.columns.map((column) => line(column.title))
      const total = block.total ? padded(block.total) : null
      const all = total ? [...rows, total] : rows
      const { size, shares } = columnWidths(titles.map((title, i) => [title, ...all.map((row) => row[i]?.text ?? '')]))
      return {
        kind: block.kind,
        caption: line(block.caption),
        size,
        columns: block.columns.map((column, i) => ({
          title: titles[i],
          end: column.align === 'end',
          share: shares[i],
        })),
        rows,
        total,
      }
    }
    case 'callout':
      return {
        kind: block.kind,
        tone: block.tone,
        says: SEVERITY[block.tone],
        title: line(block.title),
        lines: lines(block.text).split('\n'),
      }
    case 'figure':
      return { kind: block.kind, ...figureData(block.figure, line) }
    case 'signOff':
      return {
        kind: block.kind,
        role: line(block.role),
        name: line(block.name),
        decision: line(block.decision),
        date: block.date ? line(format.date(block.date)) : '',
        note: line(block.note),
        lapsed: block.lapsed,
        mark: block.lapsed ? 'open' : /^reject/i.test(block.decision) ? 'no' : 'yes',
      }
  }
}

function figureData(figure: Figure, line: Show) {
  return {
    svg: printSvg(figure, line),
    wide: figure.width > 420,
    caption: line(figure.title),
    alt: [figure.title, figure.description].map(line).join('. '),
    description: line(figure.description),
  }
}

const short = (text: string, most: number) =>
  text.length <= most
    ? text
    : `${[...text]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
