import { type IntakeError, isIntakeError } from '@/lib/core/intake/issues'
import { withDigests } from '@/lib/core/profile/file-digests'
import type { Profile } from '@/lib/core/profile/profile'
import { createProfiler } from '@/lib/core/profile/profiler'
import { createKernel } from '@/lib/kernel/host/create-kernel'
import type { Command } from './command'
import { STDIN } from './expand-pattern'
import { findInputs, readInputs } from './input-files'
import { profileSummary } from './profile-summary'

/** Profiles the files behind these names. */
async function profileInputs(patterns: string[]): Promise<Profile | IntakeError> {
  const files = await findInputs(patterns)
  if (isIntakeError(files)) return files
  const profiler = createProfiler(files, { kernel: createKernel })
  const digests = await readInputs(files, profiler)
  if (isIntakeError(digests)) return digests
  const result = profiler.finish()
  return isIntakeError(result) ? result : withDigests(result, digests)
}

export const profile: Command = {
  name: 'profile',
  summary: 'Profile export files: counts, types and names only, never a record',
  help: `Usage: asgardeo-migration-planner profile FILE... [--json]

Reads the exports of one legacy system (CSV, JSON, NDJSON, LDIF or XLSX, also gzipped) and says what they hold: users by
state and activity, attributes, roles, groups, password hash algorithms. Name several files that belong together at
once; FILE may hold * and ?, or be - for standard input. Nothing is sent anywhere, and no user record is printed.

  --json   print the profile as one JSON document; it can be dropped into a plan
  --help   this text

Progress and errors go to stderr. Exit codes: 0 profiled, 1 wrong use, 2 the input cannot be read.`,
  async run(args) {
    const json = args.includes('--json')
    const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json' && arg !== STDIN)
    const paths = args.filter((arg) => arg === STDIN || !arg.startsWith('-'))
    if (unknown !== undefined || paths.length === 0) {
      const what = unknown === undefined ? 'Name at least one file.' : `${unknown} is no option of profile.`
      process.stderr.write(`${what} See "asgardeo-migration-planner profile --help".\n`)
      return 1
    }
    const result = await profileInputs(paths)
    if (isIntakeError(result)) {
      const { code, message, where } = result
      process.stderr.write(`${message}\n`)
      if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, where } }, null, 2)}\n`)
      return 2
    }
    process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : profileSummary(result))
    return 0
  },
}
