import type { Plan } from '@/lib/core/plan/plan'
import type { Settings } from '@/lib/core/request/settings'
import type { Review } from '@/lib/core/review/review'
import { EXPORTERS } from '@/lib/export'
import { bundleOf } from '@/lib/export/bundle-of'
import { ExportRefused } from '@/lib/export/export-refused'

/** Why today's package would not be made, or null. Makes it to find out: the gate reads every file that would go in. */
export async function packageRefusal(
  plan: Plan,
  today: string,
  review: Review,
  settings: Settings,
): Promise<ExportRefused | null> {
  const zip = EXPORTERS.find((exporter) => exporter.extension === 'zip')
  try {
    await zip?.render(bundleOf(plan, today, 'a4', { review, settings }))
    return null
  } catch (error) {
    if (error instanceof ExportRefused) return error
    throw error
  }
}
