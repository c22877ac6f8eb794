import type { Plan } from '@/lib/core/plan/plan'
import { requestDigest } from '@/lib/core/request/request-digest'
import { analyseWithin } from '@/lib/steps/analyse-within'
import { diffPlans } from '@/lib/steps/diff-plans'
import { planTexts } from '@/lib/steps/plan-texts'
import { type ReportOf, report } from '@/lib/steps/report'
import { type Bundle, SETTINGS, type Sent } from './exporter'

/** `sent`: the plan as it was sent, for an addendum. */
export type BundleOf = ReportOf & { sent?: Omit<Sent, 'changes'> & { plan: Plan } }

/** Judges a plan, or the part of it a scope shows, and lays out what an exporter may print. The only door from steps to exporters. */
export function bundleOf(whole: Plan, today: string, paper: Bundle['paper'] = 'a4', of: BundleOf = {}): Bundle {
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
    sent: of.sent ? sentOf(of.sent, plan) : null,
    leftOut: [],
    gate: gateOf(plan, of),
  }
}

function sentOf({ plan: before, ...sent }: NonNullable<BundleOf['sent']>, plan: Plan): Sent {
  return { ...sent, changes: diffPlans(before, plan) }
}

/** The review is printed but no part of the plan; its words pass the gate like the others. */
function gateOf(plan: Plan, { review, sent }: BundleOf): Bundle['gate'] {
  const found = planTexts(plan)
  if (sent) {
    // An addendum prints what stood there before, contacts included, and both digests.
    const digests = plan.profiles.map(({ digest }) => digest)
    found.allowed.push(...planTexts(sent.plan).allowed, sent.digest, requestDigest(plan.answers, digests))
  }
  if (!review || review.revision === null) return found
  const said = [
    { file: 'plan.pdf', where: 'Review, name', text: review.by },
    { file: 'plan.pdf', where: 'Review, note', text: review.note },
  ]
  return { ...found, texts: [...found.texts, ...said], allowed: [...found.allowed, review.digest] }
}
