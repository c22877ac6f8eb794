import type { TwinFormat } from './writers'

const ENDINGS = { csv: 'csv', ndjson: 'ndjson', scim: 'scim.json' } as const
const NAME = /^synthetic-twin-/

/** A name that says what the file is and how to make it again: `synthetic-twin-5000-users-seed-1.csv`. */
export function twinFileName({ users, seed, format }: { users: number; seed: number; format: TwinFormat }): string {
  return `synthetic-twin-${users}-users-seed-${seed}.${ENDINGS[format]}`
}

/** Whether a file says by its name that it is a twin. */
export function isTwinName(name: string): boolean {
  return NAME.test(name)
}
