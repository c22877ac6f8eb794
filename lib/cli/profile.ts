import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type IntakeError, isIntakeError } from '@/lib/core/intake/issues'
import { createProfiler } from '@/lib/core/profile/profiler'
import { createKernel } from '@/lib/kernel/host/create-kernel'
import type { Command } from './command'
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

/** Profiles the files at these paths. */
async function profilePaths(paths: string[]) {
  const files = []
  for (const path of paths) {
    const bytes = await measure(path)
    if (typeof bytes !== 'number') return bytes
    files.push({ name: basename(path), bytes })
  }
  const profiler = createProfiler(files, { kernel: createKernel })
  const progress = new ProgressLine(files.reduce((sum, { bytes }) => sum + bytes, 0))
  for (const [i, path] of paths.entries()) {
    try {
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
        profiler.push(i, chunk as Uint8Array)
        progress.add((chunk as Uint8Array).length)
      }
    } catch {
      return wrongFile(
        basename(path),
        `${basename(path)} could not be read to its end. Copy it again and repeat.`,
        'read-failed',
      )
    }
    profiler.endFile(i)
  }
  progress.end()
  return profiler.finish()
}

export const profile: Command = {
  name: 'profile',
  summary: 'Profile export files: counts, types and names only, never a record',
  help: `Usage: asgardeo-migration-planner profile FILE... [--json]

Reads the exports of one legacy system (CSV, JSON, NDJSON, LDIF or XLSX, also gzipped) and says what they hold: users by
state and activity, attributes, roles, groups, password hash algorithms. Drop several files that belong together at
once. Nothing is sent anywhere, and no user record is printed.

  --json   print the profile as one JSON document; it can be dropped into a plan
  --help   this text

Progress and errors go to stderr. Exit codes: 0 profiled, 1 wrong use, 2 the input cannot be read.`,
  async run(args) {
    const json = args.includes('--json')
    const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json')
    const paths = args.filter((arg) => !arg.startsWith('-'))
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
