import { expect, test } from 'vitest'
import { ISSUE_TEXT } from '@/lib/core/intake/issue-text'
import { isIntakeError } from '@/lib/core/intake/issues'
import { SYSTEMS } from '@/lib/core/intake/systems'
import { profileSchema } from '@/lib/core/profile/profile-schema'
import { profileOf, type TestFile } from '@/lib/core/profile/test-kit'
import { createKernel } from '@/lib/kernel/host/create-kernel'
import { damaged, randomFrom } from './damage-bytes'
import { smallExports } from './small-exports'

/** Damaged files in one run; `npm run test:heavy` reads 10,000. */
const FILES = Number(process.env.PLANNER_MUTATED_FILES ?? 250)
const FIRST_SEED = Number(process.env.PLANNER_SEED ?? 1)
/** The most processor time a file of at most about a megabyte may take; the clock would only tell how busy the machine is. */
const LONGEST_MS = 5000

const exports = smallExports()
const contents = exports.map(({ bytes }) => bytes)

test('the whole files are recognised, one of every system', () => {
  for (const { name, system, bytes } of exports) {
    expect(profileOf([{ name, content: bytes }]), name).toMatchObject({ kind: 'profile', system })
  }
  expect(new Set(exports.map(({ system }) => system))).toEqual(new Set(SYSTEMS.map(({ id }) => id)))
})

/** One damaged file, sometimes beside a whole one, in portions of any size. */
function caseOf(seed: number): { files: TestFile[]; step: number } {
  const random = randomFrom(seed)
  const { name, bytes } = exports[random(exports.length)]!
  const files = [{ name, content: damaged(bytes, random, contents) }]
  const beside = exports[random(exports.length)]!
  if (random(8) === 0) files.push({ name: `beside-${beside.name}`, content: beside.bytes })
  // Few large files in portions of a byte would test only patience.
  const step = files[0]!.content.length < 4000 ? 1 + random(300) : 1 + random(1 << 16)
  return { files, step: Math.max(step, files[0]!.content.length >> 10) }
}

test(`${FILES} damaged files: no crash, no hang, and every refusal names place and reason`, () => {
  const slow: string[] = []
  for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed++) {
    const { files, step } = caseOf(seed)
    const names = files.map(({ name }) => name)
    const started = process.cpuUsage()
    const result = (() => {
      try {
        return profileOf(files, step, { kernel: createKernel })
      } catch (error) {
        throw new Error(`seed ${seed} (${names.join(', ')}) was thrown on`, { cause: error })
      }
    })()
    const took = process.cpuUsage(started).user / 1000
    if (took > LONGEST_MS) slow.push(`seed ${seed} (${names.join(', ')}): ${Math.round(took)} ms`)
    const said = isIntakeError(result) ? [result] : result.warnings
    for (const { code, message, where } of said) {
      expect(Object.keys(ISSUE_TEXT), `seed ${seed}`).toContain(code)
      expect(message, `seed ${seed}`).toMatch(/^\S.{15,}\.$/s)
      expect(names, `seed ${seed}`).toContain(where.file)
    }
    // What the browser makes, the server takes.
    if (!isIntakeError(result)) expect(profileSchema.safeParse(result).error?.issues ?? [], `seed ${seed}`).toEqual([])
  }
  expect(slow).toEqual([])
}, 3_600_000)

test('a damaged file gives the same profile with the kernel and without', () => {
  const texts = exports.filter(({ name }) => !name.endsWith('.xlsx'))
  for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES / 4; seed++) {
    const random = randomFrom(seed + 1_000_003)
    const { name, bytes } = texts[random(texts.length)]!
    const files = [{ name, content: damaged(bytes, random, contents) }]
    const step = Math.max(1 + random(1 << 12), files[0]!.content.length >> 10)
    expect(profileOf(files, step, { kernel: createKernel }), `seed ${seed}`).toEqual(profileOf(files, step))
  }
}, 3_600_000)
