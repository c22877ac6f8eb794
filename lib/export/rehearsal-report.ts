import { factValue } from '@/lib/core/facts/fact'
import type { Exporter } from './exporter'
import { printMarkdown } from './print-markdown'

/** Counts by rule and file digests only: a rehearsal leaves nothing else behind that could be printed. */
export const rehearsalReport: Exporter = {
  id: 'rehearsal-report',
  label: 'Rehearsal report',
  hint: 'The runs against the exit bar, causes by rule and check sums of the files, as text',
  extension: 'md',
  mime: 'text/markdown; charset=utf-8',
  role: 'viewer',
  async render(bundle) {
    const sections = bundle.doc.sections.filter(({ id }) => id === 'rehearsal')
    const runs = factValue(bundle.facts.rehearsal.runs) ?? []
    const says =
      runs.length > 0
        ? 'What a rehearsal on every record found, against the dated rules of the planner. No record is in this report.'
        : 'No rehearsal was made yet.'
    const doc = {
      ...bundle.doc,
      title: `Rehearsal report: ${bundle.doc.title}`,
      sections: [
        { id: 'about', number: null, title: 'About', blocks: [{ kind: 'text' as const, text: says }] },
        ...sections,
      ],
    }
    return printMarkdown({ ...bundle, doc })
  },
}
