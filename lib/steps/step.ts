/** The contract every step keeps. A step gathers answers, hands over facts and prints its section; it knows no other step. */
import type { Analysis } from '@/lib/core/analysis'
import type { Block } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import type { Answers, Questions } from '@/lib/core/plan/question'

/** At most seven questions under one heading. */
export type Panel<Q extends Questions = Questions> = {
  title: string
  /** One or two sentences under the heading. */
  lead?: string
  keys: readonly Extract<keyof Q, string>[]
  /** Sits closed under the result it changes (weights, assumptions, the log after sending); outside the budget of attention. */
  advanced?: boolean
}

/** What a step may use besides its own answers: the profiles, and the facts of the steps before it (later ones are unknown). */
export type FactsContext = { profiles: Plan['profiles']; facts: Facts }

export type StepEdit = { step: StepId; changes: Change[] }

export type StepFormProps = {
  planId: string
  /** The step's draft as the server last knew it plus this browser's unsaved edits. */
  draft: JsonObject
  facts: Facts
  analysis: Analysis
  profiles: Plan['profiles']
  canEdit: boolean
  /** The revision `draft` shows. */
  revision: number
  /**
   * Hands edits to the save queue; returns at once, the status line tells how it went. `typedOn` is the revision on screen
   * when the first of them was typed: what a colleague changed since then is asked about, never overwritten.
   */
  save(changes: Change[], typedOn?: number): void
  /** Edits of several steps that belong together: taken back and done again as one. */
  saveAcross(edits: readonly StepEdit[]): void
}

export type Step<Q extends Questions = Questions, T extends StepId = StepId> = {
  id: T
  number: number
  title: string
  /** One sentence: what this step settles. */
  lead: string
  /** Who usually answers it. */
  who: string
  questions: Q
  panels: readonly Panel<Q>[]
  /** From the valid part of the draft to facts. Must not throw on any draft. */
  facts(answers: Answers<Q>, context: FactsContext): Facts[T]
  /** One line for the hub: what is known. Empty when nothing is. */
  summary(facts: Facts, analysis: Pick<Analysis, 'findings' | 'open'>): string
  /** Why this step cannot start yet, naming what unblocks it; null when it can. */
  blockedBy(facts: Facts): string | null
  /** Blocks printed after the step's answers: tables, figures and numbers the core worked out. */
  section(facts: Facts, analysis: Analysis): Block[]
  /** Whether `section` prints every column of these rows of a list, so that the generic answers need not repeat them. */
  printsList?(key: string, rows: readonly JsonObject[]): boolean
  /** A believable, invented answer set: the sample plan is made of these, and they add up across steps. */
  sample: Answers<Q>
}

// The list holds steps of many Q and T; facts/section are contravariant in them, so both are erased once, here.
export type AnyStep = Omit<Step, 'facts' | 'sample'> & {
  facts(answers: Answers<Questions>, context: FactsContext): Facts[StepId]
  sample: JsonObject
}

export function step<const Q extends Questions, T extends StepId>(definition: Step<Q, T>): AnyStep {
  return definition as unknown as AnyStep
}
