import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { FileIntake } from '@/lib/core/intake/file-intake'
import { ISSUE_TEXT } from '@/lib/core/intake/issue-text'
import { type IntakeError, Issues } from '@/lib/core/intake/issues'
import type { Passed } from '@/lib/core/intake/readers/reader'
import { FingerprintSet } from '@/lib/core/profile/fingerprint-set'
import { filesDigest, mappingDigest, rulePackDigest, runDigest } from './digests'
import { FileRecords, type Run } from './file-records'
import { Judge } from './judge'
import { pilotOutput } from './out/pilot'
import type { Output } from './output'
import type { RehearsalPlan } from './plan'
import { Tally } from './tally'
import type { PilotSize, RehearsalTotals, Volumes } from './totals'

export type RehearsalOptions = {
  files: { name: string; bytes: number }[]
  /** Id of the system each file is read as, where a person named one for its profile; null: recognised. */
  systems?: readonly (string | null)[]
  plan: RehearsalPlan
  /** ISO date of the run. */
  today: string
  /** What is written on the way. */
  outputs?: readonly Output[]
  /** Also work out how many people a pilot needs. */
  sizePilot?: boolean
}

export type Rehearsal = {
  /** Takes the next bytes of a file. Files come one after the other; the bytes must not be changed afterwards. */
  push(file: number, bytes: Uint8Array): void
  /** True while the bytes of this file are only kept: then `endFile` reads them. */
  isHeld(file: number): boolean
  /** `passed` is told how far the reading of held bytes is. */
  endFile(file: number, passed?: Passed): void
  /** People and rejected people so far. */
  counts(): { records: number; rejected: number }
  /** Ends the run. `digests`: SHA-256 of each file, where whoever reads them has it. */
  finish(digests?: readonly (string | null)[]): RehearsalTotals | IntakeError
}

/**
 * Maps, transforms and judges every record of export files in a stream. Never throws for what a file contains; keeps 16
 * bytes a user for each key that must not repeat, and no value. Rows that say the same person again are counted once.
 */
export function createRehearsal(options: RehearsalOptions): Rehearsal {
  const { files, systems, plan, today } = options
  const judge = new Judge(plan, today)
  let pilot: PilotSize | null = null
  const sizing = pilotOutput([], (size) => {
    pilot = size
  })
  const outputs = [...(options.outputs ?? []), ...(options.sizePilot ? [sizing] : [])]
  const run: Run = {
    judge,
    tally: new Tally(judge),
    issues: new Issues(),
    ids: new FingerprintSet(),
    outputs,
    records: 0,
    repeated: 0,
    notPeople: 0,
  }
  const sinks = files.map(({ name }, i) => new FileRecords(name, i, run, systems?.[i] ?? null))
  const intakes = files.map(({ name }, i) => new FileIntake(name, sinks[i]!))
  return {
    push: (file, bytes) => intakes[file]!.push(bytes),
    isHeld: (file) => intakes[file]!.isHeld,
    endFile(file, passed) {
      intakes[file]!.end(passed)
      const { records, groups, role } = sinks[file]!
      if (role === 'users' && groups === records) sinks[file]!.role = 'groups'
    },
    counts: () => ({ records: run.records, rejected: run.tally.rejected }),
    finish(digests = files.map(() => null)) {
      const broken = intakes.find(({ error }) => error !== null)?.error
      if (broken) return broken
      if (files.length === 0) return failure('no-files', '')
      if (run.records === 0) return failure('no-users-found', files[0]!.name)
      for (const output of outputs) output.end()
      return { ...totalsOf(options, run, sinks, digests), pilot }
    },
  }
}

function failure(code: 'no-files' | 'no-users-found', file: string): IntakeError {
  const where = { file, row: null, column: null }
  return { code, message: ISSUE_TEXT[code]({ ...where, count: 1, detail: '' }), where }
}

function totalsOf(
  { files, plan, today }: RehearsalOptions,
  run: Run,
  sinks: FileRecords[],
  digests: readonly (string | null)[],
): RehearsalTotals {
  const { tally } = run
  const [mapping, all, rulePack] = [mappingDigest(plan), filesDigest(digests), rulePackDigest()]
  return {
    kind: 'rehearsal',
    version: 1,
    date: today,
    files: files.map(({ name, bytes }, i) => ({
      name,
      bytes,
      records: sinks[i]!.records,
      role: sinks[i]!.role,
      sha256: digests[i] ?? null,
    })),
    method: plan.method,
    records: run.records,
    accepted: tally.accepted,
    rejected: tally.rejected,
    leftBehind: tally.leftBehind,
    warned: tally.warned,
    repeated: run.repeated,
    notPeople: run.notPeople,
    rules: tally.ruleTotals(),
    recipes: tally.recipeTotals(),
    volumes: volumesOf(tally.accepted, plan),
    pilot: null,
    digests: { mapping, files: all, rulePack, run: runDigest(mapping, all, rulePack) },
  }
}

function volumesOf(accepted: number, { method, limits }: RehearsalPlan): Volumes {
  return {
    consoleFiles: Math.ceil(accepted / limitOf('csvRows', limits).value),
    mails: method === 'silent' ? 0 : accepted,
  }
}
