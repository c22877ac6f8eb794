import type { Analysis } from '@/lib/core/analysis'
import type { Cell, Doc } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { PiiPlace, PlacedText } from '@/lib/core/pii-gate/find-places'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import type { Settings } from '@/lib/core/request/settings'

/** Everything an exporter may print. Prose prints `doc`, JSON prints `plan`, mail headers read `facts`. */
export type Bundle = {
  plan: Plan
  facts: Facts
  analysis: Analysis
  doc: Doc
  /** ISO date; the only clock an exporter has. */
  today: string
  zone: string
  locale: string
  paper: 'a4' | 'us-letter'
  /** Product and addresses are settings, not literals. */
  settings: Settings
  /** What was sent before, where an addendum is made. */
  sent: Sent | null
  /** What this copy leaves out, one phrase each; empty for the whole plan. */
  leftOut: readonly string[]
  /** What such a copy may hold all the same, one sentence each. */
  mayRemain: readonly string[]
  /** Only some steps: formats made of the whole plan do not go in. */
  isPart: boolean
  /** What the gate of the package looks at: every text of the plan with its place, and the values that may leave. */
  gate: { texts: readonly PlacedText[]; allowed: readonly string[]; places: readonly PiiPlace[] }
}

/** What the plan says otherwise than when the request was sent. `digest` names the request that was sent. */
export type Sent = {
  digest: string
  /** ISO day; null when it is not known. */
  on: string | null
  filesChanged: boolean
  changes: readonly { step: StepId; label: string; before: Cell | null; after: Cell | null }[]
}

export type Exporter = {
  id: string
  label: string
  /** What the reader gets, in one line beside the download. */
  hint: string
  extension: string
  mime: string
  /** Who may download it. */
  role: 'viewer' | 'editor' | 'owner'
  /** Answers of the plan this format leaves out on purpose, as `step.question`; absent when it is no format of the plan. */
  omits?: readonly string[]
  render(bundle: Bundle): Promise<Uint8Array>
}
