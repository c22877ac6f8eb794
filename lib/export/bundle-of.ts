import { valueAt } from '@/lib/core/plan/change'
import type { Plan } from '@/lib/core/plan/plan'
import { analyse } from '@/lib/steps/analyse'
import { report } from '@/lib/steps/report'
import { type Bundle, SETTINGS } from './exporter'

/** Judges a plan and lays out everything an exporter may print. The only door from steps to exporters. */
export function bundleOf(plan: Plan, today: string, paper: Bundle['paper'] = 'a4'): Bundle {
  const { facts, analysis } = analyse(plan, today)
  const zone = valueAt(plan.answers.timeline, ['zone'])
  return {
    plan,
    facts,
    analysis,
    doc: report(plan, facts, analysis),
    today,
    zone: typeof zone === 'string' && zone !== '' ? zone : 'UTC',
    locale: 'en-GB',
    paper,
    settings: SETTINGS,
  }
}
