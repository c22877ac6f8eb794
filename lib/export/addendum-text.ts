import { type Block, cell, type Section } from '@/lib/core/doc'
import { requestDigest } from '@/lib/core/request/request-digest'
import type { Bundle, Exporter, Sent } from './exporter'
import { printMarkdown } from './print-markdown'

/** What changed since the request was sent, in words and step by step. Stands beside the first package. */
export const addendumText: Exporter = {
  id: 'addendum-text',
  label: 'What changed',
  hint: 'Answer by answer: what the request said when it was sent, and what it says now',
  extension: 'md',
  mime: 'text/markdown; charset=utf-8',
  role: 'editor',
  async render(bundle) {
    const { doc, sent } = bundle
    const changed = sent ? changedSections(bundle, sent) : []
    const sections = [about(bundle, sent), ...changed]
    return printMarkdown({ ...bundle, doc: { ...doc, title: `Addendum: ${doc.title}`, sections } })
  },
}

function about({ plan }: Bundle, sent: Sent | null): Section {
  const now = requestDigest(plan)
  const rows = [
    { label: 'Adds to the request with the digest', value: sent ? cell.code(sent.digest) : cell.unknown },
    ...(sent?.on ? [{ label: 'Sent on', value: cell.date(sent.on) }] : []),
    { label: 'The request now has the digest', value: cell.code(now) },
    { label: 'Answers that changed', value: sent ? cell.number(sent.changes.length) : cell.unknown },
    ...(sent?.filesChanged
      ? [{ label: 'Files of users', value: cell.text('Others than then; the plan holds the present numbers') }]
      : []),
  ]
  return { id: 'about', number: null, title: 'About', blocks: [{ kind: 'keyValue', rows }] }
}

function changedSections({ doc }: Bundle, { changes }: Sent): Section[] {
  const columns = ['What', 'In the first package', 'Now'].map((title) => ({ title, align: 'start' as const }))
  return doc.sections.flatMap(({ id, number, title }): Section[] => {
    const own = changes.filter(({ step }) => step === id)
    if (own.length === 0) return []
    const rows = own.map(({ label, before, after }) => [
      cell.text(label),
      before ?? cell.notApplicable,
      after ?? cell.notApplicable,
    ])
    const table: Block = { kind: 'table', caption: '', columns, rows }
    return [{ id, number, title, blocks: [table] }]
  })
}
