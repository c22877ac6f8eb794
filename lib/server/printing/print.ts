import { ADDENDUM, EXPORTERS } from '@/lib/export'
import { bundleOf } from '@/lib/export/bundle-of'
import { ExportRefused } from '@/lib/export/export-refused'
import type { Printed, PrintJob } from './job'

/** Makes a document, in whatever thread this is. */
export async function print({ format, plan, today, paper, of }: PrintJob): Promise<Printed> {
  const exporter = [...EXPORTERS, ADDENDUM].find((candidate) => candidate.id === format)
  if (!exporter) throw new Error('There is no such format.')
  try {
    const bundle = bundleOf(plan, today, paper, of)
    return { kind: 'done', name: bundle.plan.name, bytes: await exporter.render(bundle) }
  } catch (error) {
    if (error instanceof ExportRefused) return { kind: 'refused', places: error.places, digest: error.digest }
    throw error
  }
}
