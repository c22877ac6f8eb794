import type { Block, Doc } from '@/lib/core/doc'
import type { Plan } from '@/lib/core/plan/plan'
import { scopeHas } from '@/lib/core/plan/scope'
import { requestDigest } from '@/lib/core/request/request-digest'
import { SETTINGS, type Settings } from '@/lib/core/request/settings'
import { analyseWithin } from '@/lib/plan/analyse-within'
import { diffPlans } from '@/lib/plan/diff-plans'
import { planTexts } from '@/lib/plan/plan-texts'
import { redactPlan } from '@/lib/plan/redact/redact-plan'
import { type ReportOf, report } from '@/lib/plan/report/report'
import { STEPS } from '@/lib/steps'
import type { Bundle, Sent } from './exporter'

/** `sent`: the plan as it was sent, for an addendum. `redacted`: roles instead of people. `settings`: where they differ from the usual ones. */
export type BundleOf = ReportOf & {
  sent?: Omit<Sent, 'changes'> & { plan: Plan }
  redacted?: boolean
  settings?: Settings
}

/** Judges a plan, or the part of it a scope shows, and lays out what an exporter may print. The only door from steps to exporters. */
export function bundleOf(given: Plan, today: string, paper: Bundle['paper'] = 'a4', asked: BundleOf = {}): Bundle {
  const { whole, of } = asked.redacted ? redacted(given, asked) : { whole: given, of: asked }
  const { plan, facts, analysis } = analyseWithin(whole, today, of.scope ?? null)
  // Only a zone that calendars know is a fact; a mistyped one must not keep anybody from printing.
  const { zone } = facts.timeline
  return {
    plan,
    facts,
    analysis,
    doc: docOf(report(plan, facts, analysis, of), of),
    today,
    zone: zone.known ? zone.value : 'UTC',
    locale: 'en-GB',
    paper,
    settings: of.settings ?? SETTINGS,
    sent: of.sent ? sentOf(of.sent, plan) : null,
    leftOut: leftOut(of),
    mayRemain: of.redacted ? [LIMIT] : [],
    isPart: (of.scope ?? null) !== null,
    gate: gateOf(plan, of),
  }
}

function redacted(given: Plan, of: BundleOf): { whole: Plan; of: BundleOf } {
  const { plan, say } = redactPlan(given)
  const { review } = of
  if (!review) return { whole: plan, of }
  return { whole: plan, of: { ...of, review: { ...review, by: review.by && 'Somebody', note: say(review.note) } } }
}

const LIMIT =
  'People are found by what stands in the fields for people. A first name alone, a nickname, or somebody named only in a text or a file name is not found: read this copy before you pass it on.'

/** Every file says on its face that it is a redacted copy, and what that does not promise. */
function docOf(doc: Doc, { redacted }: BundleOf): Doc {
  if (!redacted) return doc
  const notice: Block = { kind: 'callout', tone: 'inform', title: 'A copy with roles instead of people', text: LIMIT }
  const [first, ...others] = doc.sections
  const sections = first ? [{ ...first, blocks: [notice, ...first.blocks] }, ...others] : []
  return { ...doc, status: `${doc.status}. People are replaced by roles`, sections }
}

function leftOut({ redacted, scope = null }: BundleOf): string[] {
  const people = 'Names, addresses and phone numbers of people; a role stands in their place, such as "Contact 1"'
  const steps = STEPS.filter(({ id }) => !scopeHas(scope, id)).map(({ number, title }) => `${number} ${title}`)
  return [
    ...(redacted ? [people] : []),
    ...(steps.length > 0 ? [`These steps, and every conclusion that rests on them: ${steps.join(', ')}`] : []),
  ]
}

function sentOf({ plan: before, ...sent }: NonNullable<BundleOf['sent']>, plan: Plan): Sent {
  return { ...sent, changes: diffPlans(before, plan) }
}

/** The review is printed but no part of the plan; its words pass the gate like the others. */
function gateOf(plan: Plan, { review, sent }: BundleOf): Bundle['gate'] {
  const found = planTexts(plan)
  if (sent) {
    // An addendum prints what stood there before, contacts included, and both digests.
    found.allowed.push(...planTexts(sent.plan).allowed, sent.digest, requestDigest(plan))
  }
  if (!review || review.revision === null) return found
  const said = [
    { file: 'plan.pdf', where: 'Review, name', text: review.by },
    { file: 'plan.pdf', where: 'Review, note', text: review.note },
  ]
  return { ...found, texts: [...found.texts, ...said], allowed: [...found.allowed, review.digest] }
}
