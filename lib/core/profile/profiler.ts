import { FileIntake } from '@/lib/core/intake/file-intake'
import { ISSUE_TEXT } from '@/lib/core/intake/issue-text'
import { type IntakeError, Issues } from '@/lib/core/intake/issues'
import type { Passed } from '@/lib/core/intake/readers/reader'
import { AttributeTable } from './attribute-table'
import { buildProfile } from './build-profile'
import { FileProfile, type Shared } from './file-profile'
import { HeadCount } from './head-count'
import type { MakeKernel } from './kernel/kernel'
import { shareKernel } from './kernel/open-kernel'
import type { Profile } from './profile'

export type FileMeta = { name: string; bytes: number }

/** `kernel` counts the rows of large tables faster; without it, or where it cannot run, plain code does the same. */
export type ProfilerOptions = {
  kernel?: MakeKernel
  /** Id of the system a person says the files come from; by default it is recognised. */
  system?: string
}

export type Profiler = {
  /** Takes the next bytes of a file. Files come one after the other; the bytes must not be changed afterwards. */
  push(file: number, bytes: Uint8Array): void
  /** True while the bytes of this file are only kept: then `endFile` reads them. */
  isHeld(file: number): boolean
  /** `passed` is told how far the reading of held bytes is. */
  endFile(file: number, passed?: Passed): void
  /** The profile of what was read so far; does not end anything. */
  partial(): Profile
  finish(): Profile | IntakeError
}

/**
 * Profiles export files in a stream: the same code in the browser's worker and on the command line. Never throws for
 * what a file contains; never keeps or returns a record.
 */
export function createProfiler(files: FileMeta[], { kernel, system }: ProfilerOptions = {}): Profiler {
  const shared: Shared = {
    issues: new Issues(),
    heads: new HeadCount(),
    attributes: new AttributeTable(),
    joinedAttributes: new AttributeTable(),
    nextPerson: 0,
  }
  const makeKernel = kernelFor(files, shared, kernel)
  const profiles = files.map(
    ({ name, bytes }) => new FileProfile(name, shared, isWorthKernel(files, bytes) ? makeKernel : null, bytes, system),
  )
  const intakes = files.map(({ name }, i) => new FileIntake(name, profiles[i]!))
  const result = () => {
    for (const profile of profiles) profile.refresh()
    for (const column of shared.attributes.columns) column.refresh()
    return buildProfile(files, intakes, profiles, shared)
  }
  return {
    push: (file, bytes) => intakes[file]!.push(bytes),
    isHeld: (file) => intakes[file]!.isHeld,
    endFile(file, passed) {
      const intake = intakes[file]!
      intake.end(passed)
      profiles[file]!.close()
      const { records, besides, people, groups } = profiles[file]!
      if (people === 0 && groups > 0) profiles[file]!.role = 'groups'
      if (!intake.error && records === 0 && !('realm' in besides)) intake.error = noUsers(files[file]!.name)
    },
    partial: result,
    finish() {
      const failed = intakes.filter((intake) => intake.error !== null)
      const { error } = failed[0] ?? { error: null }
      if (files.length === 0) return failure('no-files', '')
      if (error && failed.length === intakes.length) return error
      for (const { error: why, file } of failed)
        if (why) shared.issues.add('file-not-read', file, null, null, why.message)
      return result()
    },
  }
}

/** A smaller file among others is read before a kernel has learnt its names. */
const WORTH_BYTES = 1 << 17

function isWorthKernel(files: FileMeta[], bytes: number): boolean {
  return files.length === 1 || bytes >= WORTH_BYTES
}

/** Several files share one kernel, because their people and attributes are counted together. */
function kernelFor(
  files: FileMeta[],
  { attributes, heads }: Shared,
  kernel: MakeKernel | undefined,
): MakeKernel | null {
  if (!kernel || !files.some(({ bytes }) => isWorthKernel(files, bytes))) return null
  return files.length === 1 ? kernel : shareKernel(kernel, attributes, heads)
}

function noUsers(file: string): IntakeError {
  return failure('no-users-found', file)
}

function failure(code: keyof typeof ISSUE_TEXT, file: string): IntakeError {
  const where = { file, row: null, column: null }
  return { code, message: ISSUE_TEXT[code]({ ...where, count: 1, detail: '' }), where }
}
