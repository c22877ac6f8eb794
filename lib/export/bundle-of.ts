import type { Plan } from '@/lib/core/plan/plan'
import { analyseWithin } from '@/lib/steps/analyse-within'
import { planTexts } from '@/lib/steps/plan-texts'
import { type ReportOf, report } from '@/lib/steps/report'
import { type Bundle, SETTINGS } from './exporter'

/** Judges a plan, or the part of it a scope shows, and lays out what an exporter may print. The only door from steps to exporters. */
export function bundleOf(whole: Plan, today: string, paper: Bundle['paper'] = 'a4', of: ReportOf = {}): Bundle {
  const { plan, facts, analysis } = analyseWithin(whole, today, of.scope ?? null)
  // Only a zone that calendars know is a fact; a mistyped one must not keep anybody from printing.
  const { zone } = facts.timeline
  return {
    plan,
    facts,
    analysis,
    doc: report(plan, facts, analysis, of),
    today,
    zone: zone.known ? zone.value : 'UTC',
    locale: 'en-GB',
    paper,
    settings: SETTINGS,
    gate: gateOf(plan, of),
  }
}

/** The review is printed but no part of the plan; its words pass the gate like the others. */
function gateOf(plan: Plan, { review }: ReportOf): Bundle['gate'] {
  const found = planTexts(plan)
  if (!review || review.revision === null) return found
  const said = [
    { file: 'plan.pdf', where: 'Review, name', text: review.by },
    { file: 'plan.pdf', where: 'Review, note', text: review.note },
  ]
  return { ...found, texts: [...found.texts, ...said], allowed: [...found.allowed, review.digest] }
}
