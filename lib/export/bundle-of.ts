import type { Plan } from '@/lib/core/plan/plan'
import type { Scope } from '@/lib/core/plan/scope'
import { analyseWithin } from '@/lib/steps/analyse-within'
import { planTexts } from '@/lib/steps/plan-texts'
import { report } from '@/lib/steps/report'
import { type Bundle, SETTINGS } from './exporter'

/** Judges a plan, or the part of it a scope shows, and lays out what an exporter may print. The only door from steps to exporters. */
export function bundleOf(whole: Plan, today: string, paper: Bundle['paper'] = 'a4', scope: Scope = null): Bundle {
  const { plan, facts, analysis } = analyseWithin(whole, today, scope)
  // Only a zone that calendars know is a fact; a mistyped one must not keep anybody from printing.
  const { zone } = facts.timeline
  return {
    plan,
    facts,
    analysis,
    doc: report(plan, facts, analysis, scope),
    today,
    zone: zone.known ? zone.value : 'UTC',
    locale: 'en-GB',
    paper,
    settings: SETTINGS,
    gate: planTexts(plan),
  }
}
