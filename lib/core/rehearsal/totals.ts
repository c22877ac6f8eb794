import type { Severity, Source } from '@/lib/core/rules/rule'
import type { PasswordMethod } from './plan'

/** Where a record stands: the file's place in the list of files, and the line or record number from 1. */
export type Place = { file: number; row: number }

/** One rule over the whole run. `records` counts records, however many of their values the rule names. */
export type RuleTotal = {
  id: string
  title: string
  severity: Severity
  /** Number in the list of known problems; null for the planner's own checks. */
  problem: number | null
  fix: string
  source: Source
  records: number
  /** `records` over the records that were judged, 0..1. */
  share: number
  /** The first places, at most five. */
  places: Place[]
  /** Source attributes it was found in, most records first; empty for rules about a record as a whole. */
  attributes: { name: string; records: number }[]
}

/** What could be done about a rule for one attribute, and how far it would get. */
export type RecipeTotal = {
  rule: string
  attribute: string | null
  /** A transform that mends values of this kind, with its argument; null when the data itself has to change. */
  transform: string | null
  says: string
  records: number
  /** Values tried with the transform that then kept the rule. */
  mended: number
  /** Rejected records that would be accepted: nothing else is wrong with them, and the transform, if any, mends them. */
  unblocks: number
}

/** A small group that shows everything the accepted records show. */
export type PilotSize = {
  people: number
  /** Transforms at work, hashes, locales, states, roles, groups and rules that were seen. */
  features: number
  /** Of them not shown by the group, because there were too many. */
  missed: number
}

export type RehearsedFile = { name: string; bytes: number; records: number; role: string; sha256: string | null }

/** What the accepted records amount to in the published limits; bulk requests and their time are a matter of the sizing. */
export type Volumes = {
  consoleFiles: number
  /** Mails that go out when the accepted records are created by the method of the plan. */
  mails: number
}

/** The result of a run: counts and names of attributes, no value of a record anywhere. May be stored and sent. */
export type RehearsalTotals = {
  kind: 'rehearsal'
  version: 1
  /** ISO date of the run. */
  date: string
  files: RehearsedFile[]
  method: PasswordMethod
  /** People read; accepted + rejected + leftBehind. */
  records: number
  accepted: number
  rejected: number
  /** In a state that the plan leaves behind: neither accepted nor rejected. */
  leftBehind: number
  /** Accepted records with at least one warning. */
  warned: number
  /** Rows that repeat the id of an earlier row, and records that are no people. */
  repeated: number
  notPeople: number
  /** Most records first, blocks before warnings. */
  rules: RuleTotal[]
  /** The one that would get most records accepted first. */
  recipes: RecipeTotal[]
  volumes: Volumes
  /** The people a pilot needs; null when nobody asked. */
  pilot: PilotSize | null
  digests: { mapping: string; files: string | null; rulePack: string; run: string | null }
}
