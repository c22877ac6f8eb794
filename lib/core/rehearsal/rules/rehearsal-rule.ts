import type { Severity, Source } from '@/lib/core/rules/rule'
import type { RehearsalPlan } from '../plan'
import type { LaneInfo, Subject } from '../subject'
import type { ValueForm } from '../value-form'

/** Says whether the problem is there. Pure unless the rule says that it remembers. */
export type ValueCheck = (value: string, subject: Subject) => boolean
export type RecordCheck = (subject: Subject) => boolean

/** A record before mapping, as an export would hold it. */
export type ExampleRecord = Record<string, string | boolean | string[]>

/** A small file the rule is proved on; the last record is the one in question. */
export type RuleExample = {
  /** `[source, target, transforms]`; the target as the mapping step writes it. */
  rows: [source: string, target: string, ...transforms: string[]][]
  plan?: Partial<Omit<RehearsalPlan, 'rows'>>
  /** Marks for the rows, by source. */
  marks?: Record<string, { required?: boolean; unique?: boolean }>
  fires: ExampleRecord[]
  silent: ExampleRecord[]
}

/**
 * One problem that can be seen in a record: words, logic, source and proof in one place. A rule that rests on a default
 * of the product which Asgardeo may have set otherwise, or on an inference, is at most a warning.
 */
export type RehearsalRule = {
  id: string
  title: string
  severity: Severity
  /** Number in the list of known problems this product keeps; null for a check of our own. */
  problem: number | null
  fix: string
  /** A transform that mends values of this kind. */
  offers?: string
  rests: 'behaviour' | 'default'
  source: Source
  /** A check for the values of this lane, or null when the rule has nothing to say about it. Empty values are skipped. */
  value?(lane: LaneInfo, plan: RehearsalPlan, today: string): ValueCheck | null
  /** Empty values are looked at, and they only. */
  whenEmpty?: true
  /** Looked at only when the source had several values and the target takes one. */
  whenSeveral?: true
  /** Looked at only when a transform cut something off the value. */
  whenCut?: true
  /**
   * Never fires on a clean value (see `clean-value.ts`), or on one of these forms of it, which is most values: they are not
   * even decoded.
   */
  passes?: 'clean' | readonly ValueForm[]
  /** Depends on the record or on those before it, so its answers may not be kept per value. */
  remembers?: true
  /** Fires on a value that an earlier record had, whatever its case. */
  repeats?(lane: LaneInfo, plan: RehearsalPlan): boolean
  record?(lanes: readonly LaneInfo[], plan: RehearsalPlan): RecordCheck | null
  example: RuleExample
}
