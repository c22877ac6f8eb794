import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { countText, thousands } from '@/lib/core/count-text'
import { isJsonObject } from '@/lib/core/json'
import type { Profile } from '@/lib/core/profile/profile'
import { profileSchema } from '@/lib/core/profile/profile-schema'
import { createTwin } from '@/lib/core/twin/twin'
import { MOST_TWIN_SEED, MOST_TWIN_USERS } from '@/lib/core/twin/twin-file'
import { TWIN_FORMATS, writeTwin } from '@/lib/core/twin/writers'
import type { Command } from './command'
import { operands, readPlanAt } from './plan-argument'

const VALUED = ['--users', '--seed', '--format', '--out', '--source']
const DEFAULT_USERS = 1000

/** Profiles in a file: those of a plan, or the one that the command `profile --json` wrote. */
async function readProfiles(path: string): Promise<Profile[] | string> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (isJsonObject(value) && value.kind === 'profile') {
      const parsed = profileSchema.safeParse(value)
      if (parsed.success) return [parsed.data]
      return `${basename(path)} is a profile that this version cannot read. Profile the export again.`
    }
  } catch {
    // Missing or no JSON: the reader of plans says which, in its own words.
  }
  const read = await readPlanAt(path)
  return 'error' in read ? read.error.message : read.plan.profiles.map(({ profile }) => profile)
}

function wholeNumber(text: string | undefined, otherwise: number, most: number): number | null {
  if (text === undefined) return otherwise
  return /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : null
}

export const twin: Command = {
  name: 'twin',
  summary: 'Write invented users that look like those of a profile, for tests',
  help: `Usage: asgardeo-migration-planner twin PLAN.json|PROFILE.json [OPTIONS]

Makes users from the counts, lengths and shapes of a profile, with no value of a real person: words are invented, mail
domains, phone numbers and network addresses are reserved ones. The same profile, number and seed give the same users.

  --users    how many; default ${DEFAULT_USERS}, at most ${thousands(MOST_TWIN_USERS)}
  --seed     a whole number; another one gives other users; default 1
  --format   ${TWIN_FORMATS.join(', ')}; default csv
  --source   which profile of the plan, from 1; default 1
  --out      file to write; without it the users go to stdout
  --help     this text

Exit codes: 0 written, 1 wrong use, 2 the file cannot be read or holds no profile.`,
  async run(args) {
    const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
    const fail = (code: number, message: string) => {
      process.stderr.write(`${message}\n`)
      return code
    }
    const [path, ...more] = operands(args, VALUED)
    const users = wholeNumber(option('--users'), DEFAULT_USERS, MOST_TWIN_USERS)
    const seed = wholeNumber(option('--seed'), 1, MOST_TWIN_SEED)
    const source = wholeNumber(option('--source'), 1, 20)
    const format = TWIN_FORMATS.find((known) => known === (option('--format') ?? 'csv'))
    if (!path || more.length > 0 || users === null || seed === null || source === null || !format) {
      return fail(
        1,
        `Name one plan or profile, and whole numbers after --users and --seed; formats are ${TWIN_FORMATS.join(', ')}. See "asgardeo-migration-planner twin --help".`,
      )
    }
    const profiles = await readProfiles(path)
    if (typeof profiles === 'string') return fail(2, profiles)
    const profile = profiles[source - 1]
    if (!profile) {
      const count = profiles.length
      return fail(
        2,
        `${basename(path)} holds ${count} profile${count === 1 ? '' : 's'}. Add the export in step 2, or choose another with --source.`,
      )
    }
    const text = writeTwin(createTwin(profile, { users, seed }), profile, format)
    const out = option('--out')
    try {
      await pipeline(Readable.from(text), out === undefined ? process.stdout : createWriteStream(out), {
        end: out !== undefined,
      })
    } catch (error) {
      const { code } = error as { code?: string }
      if (out === undefined && code === 'EPIPE') return 0
      return fail(
        2,
        `${out ?? 'The output'} could not be written (${code ?? 'unknown error'}). Check the folder, your rights to it and the space left.`,
      )
    }
    if (out !== undefined) process.stderr.write(`${countText(users, 'invented user')} in ${out}\n`)
    return 0
  },
}
