import type { Plan } from '@/lib/core/plan/plan'
import type { Review } from '@/lib/core/review/review'
import { EXPORTERS } from '@/lib/export'
import { ExportRefused } from '@/lib/export/export-refused'
import type { Process } from './process'

/** Why today's package would not be made, or null. Makes it to find out: the gate reads every file that would go in. */
export async function packageRefusal(
  { printer, env }: Pick<Process, 'printer' | 'env'>,
  plan: Plan,
  today: string,
  review: Review,
): Promise<ExportRefused | null> {
  const format = EXPORTERS.find((exporter) => exporter.extension === 'zip')?.id ?? ''
  const of = { review, settings: env.settings }
  const printed = await printer.print({ format, plan, today, paper: 'a4', of })
  return printed.kind === 'refused' ? new ExportRefused(printed.places, printed.digest) : null
}
