import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profileOf } from '@/lib/core/profile/test-kit'
import { createKernel } from './create-kernel'

const MS_PER_DAY = 86_400_000
const TICKS_OFFSET_MS = 11_644_473_600_000
const two = (number: number) => String(number).padStart(2, '0')

/** Moments at and beside where a day begins and where the counted days begin and end. */
const moment = fc
  .tuple(
    fc.constantFrom(7304, 7305, 7306, 11_000, 19_849, 19_850, 19_851, 20_600, 47_480, 47_481, 47_482),
    fc.constantFrom(-1000, -1, 0, 1, 999, 3_600_000, MS_PER_DAY - 1),
  )
  .map(([day, more]) => new Date(day * MS_PER_DAY + more))

const SPELLINGS: ((at: Date) => string)[] = [
  (at) => at.toISOString(),
  (at) => at.toISOString().slice(0, 10),
  (at) => at.toISOString().replace('T', ' '),
  (at) => String(at.getTime()),
  (at) => String(Math.floor(at.getTime() / 1000)),
  (at) => (at.getTime() / 1000).toFixed(3),
  (at) => String(BigInt(at.getTime() + TICKS_OFFSET_MS) * 10_000n),
  (at) => String(BigInt(at.getTime() + TICKS_OFFSET_MS) * 10_000n + 9n),
  (at) => String(BigInt(at.getTime() + TICKS_OFFSET_MS) * 10_000n - 7n),
  (at) => `${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`,
  (at) => `${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}.0Z`,
  (at) => `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()} 1:25:31 PM`,
  (at) => `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`,
  (at) => `${at.getUTCFullYear()}/${two(at.getUTCMonth() + 1)}/${two(at.getUTCDate())} 07:55:13`,
  (at) => `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear()} 07:55`,
  (at) => at.toUTCString(),
]
const SENTINELS = ['', '0', 'Never', '1601-01-01T00:00:00Z', '9999-12-31', '9223372036854775807', '2026-13-01', '12']

/** Spellings of moments, some with one character changed to another that dates are made of. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(moment, fc.constantFrom(...SPELLINGS)).map(([at, spell]) => spell(at)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(moment, fc.constantFrom(...SPELLINGS), fc.nat(), fc.constantFrom(...'019./- :Zx'))
      .map(([at, spell, place, other]) => {
        const text = spell(at)
        const i = place % text.length
        return text.slice(0, i) + other + text.slice(i + 1)
      }),
  },
  { weight: 2, arbitrary: fc.constantFrom(...SENTINELS) },
)

test('days made and days of the last login are counted alike, whatever their spelling', () => {
  const made = fc.oneof({ weight: 3, arbitrary: fc.constant('2024-05-06') }, { weight: 1, arbitrary: cell })
  const table = fc.array(fc.tuple(made, cell), { minLength: 200, maxLength: 200 })
  fc.assert(
    fc.property(table, (rows) => {
      const lines = rows.map(([day, seen], i) => `auth0|${i},u${i}@corp.example,"${day}","${seen}"`)
      const content = ['user_id,email,created_at,last_login', ...lines].join('\n')
      const files = [{ name: 'users.csv', content }]
      expect(profileOf(files, 1 << 16, { kernel: createKernel })).toEqual(profileOf(files))
    }),
    { numRuns: 100 },
  )
})

test('many people who differ in their moments only are answered once a day and not once each', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => {
    const made = new Date(1_600_000_000_000 + i * 7_654_321).toISOString()
    const seen = i % 7 === 0 ? 'Never' : new Date(1_700_000_000_000 + i * 1_234_567).toISOString()
    return `auth0|${i},u${i}@corp.example,${made},${seen}`
  })
  const files = [{ name: 'users.csv', content: ['user_id,email,created_at,last_login', ...lines].join('\n') }]
  let asked = 0
  const kernel = () => {
    const made = createKernel()!
    const { give } = made
    return { ...made, give: (...answer: Parameters<typeof give>) => give(...answer) + 0 * asked++ }
  }
  expect(profileOf(files, 1 << 16, { kernel })).toEqual(profileOf(files))
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThan(6000)
})
