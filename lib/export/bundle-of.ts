import type { Plan } from '@/lib/core/plan/plan'
import { analyse } from '@/lib/steps/analyse'
import { planTexts } from '@/lib/steps/plan-texts'
import { report } from '@/lib/steps/report'
import { type Bundle, SETTINGS } from './exporter'

/** Judges a plan and lays out everything an exporter may print. The only door from steps to exporters. */
export function bundleOf(plan: Plan, today: string, paper: Bundle['paper'] = 'a4'): Bundle {
  const { facts, analysis } = analyse(plan, today)
  // Only a zone that calendars know is a fact; a mistyped one must not keep anybody from printing.
  const { zone } = facts.timeline
  return {
    plan,
    facts,
    analysis,
    doc: report(plan, facts, analysis),
    today,
    zone: zone.known ? zone.value : 'UTC',
    locale: 'en-GB',
    paper,
    settings: SETTINGS,
    gate: planTexts(plan),
  }
}
