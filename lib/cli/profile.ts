import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type IntakeError, isIntakeError } from '@/lib/core/intake/issues'
import { withDigests } from '@/lib/core/profile/file-digests'
import type { Profile } from '@/lib/core/profile/profile'
import { createProfiler } from '@/lib/core/profile/profiler'
import { createKernel } from '@/lib/kernel/host/create-kernel'
import type { Command } from './command'
import { expandPattern, STDIN } from './expand-pattern'
import { profileSummary } from './profile-summary'
import { ProgressLine } from './progress-line'

const CHUNK = 1 << 20

function wrongFile(file: string, message: string, code: string): IntakeError {
  return { code, message, where: { file, row: null, column: null } }
}

async function measure(path: string): Promise<number | IntakeError> {
  const name = basename(path)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return wrongFile(name, `${name} is a folder. Name the files in it instead.`, 'is-folder')
    return found.size
  } catch {
    return wrongFile(
      name,
      `${name} was not found or may not be read. Check the path and your rights to it.`,
      'not-found',
    )
  }
}

/** Profiles the files at these paths; `-` is standard input. */
async function profilePaths(patterns: string[]): Promise<Profile | IntakeError> {
  const paths = patterns.flatMap(expandPattern)
  const files = []
  for (const path of paths) {
    const bytes = path === STDIN ? 0 : await measure(path)
    if (typeof bytes !== 'number') return bytes
    files.push({ name: nameOf(path), bytes })
  }
  const profiler = createProfiler(files, { kernel: createKernel })
  const progress = new ProgressLine(files.reduce((sum, { bytes }) => sum + bytes, 0))
  const digests: string[] = []
  for (const [i, path] of paths.entries()) {
    const digest = createHash('sha256')
    try {
      const stream = path === STDIN ? process.stdin : createReadStream(path, { highWaterMark: CHUNK })
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        digest.update(chunk)
        profiler.push(i, chunk)
        progress.add(chunk.length)
        if (path === STDIN) files[i]!.bytes += chunk.length
      }
    } catch {
      const name = nameOf(path)
      return wrongFile(name, `${name} could not be read to its end. Copy it again and repeat.`, 'read-failed')
    }
    profiler.endFile(i)
    digests.push(digest.digest('hex'))
  }
  progress.end()
  const result = profiler.finish()
  return isIntakeError(result) ? result : withDigests(result, digests)
}

const nameOf = (path: string) => (path === STDIN ? 'standard input' : basename(path))

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
    const result = await profilePaths(paths)
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
