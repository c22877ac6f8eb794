import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/core/iso-date'
import { type CountLimits, readCounts } from './read-counts'

const LIMITS: CountLimits = { users: 30_000, goLive: '2027-03-27', today: '2027-05-31' }
const read = (text: string) => readCounts(text, LIMITS)
const values = (text: string) => read(text).rows.map(({ date, moved }) => [date, moved])
const faults = (text: string) => read(text).faults.map(({ code, where }) => [code, where.row, where.column])

test.each([
  ['tabs, no titles', '2027-04-03\t9800\n2027-04-10\t12,100'],
  ['commas, titles, quotes', 'Date,Migrated\n2027-04-03,"9,800"\r\n2027-04-10,"12,100"\r\n'],
  ['a line end in quotes', 'Date,Note,Moved\n2027-04-03,"first\nweek",9800\n2027-04-10,,12100'],
  ['semicolons and dots', 'Datum;is_migrated\n03.04.2027;9.800\n10.04.2027;12.100'],
  ['months by name, empty lines', '\n3 April 2027\t9 800\n\nApr 10, 2027\t12’100\n'],
  ['out of order, with a time', '2027-04-10T06:00:00Z\t12100\n2027-04-03 06:00\t9800.0'],
  ['left over', 'Day\tLeft\n2027-04-03\t20200\n2027-04-10\t17900'],
  ['day by day', 'Date\tNew that day\n2027-04-03\t9800\n2027-04-10\t2300'],
  ['another column between', 'Date\tNote\tMoved\n2027-04-03\tfirst week\t9800\n2027-04-10\t\t12100'],
  ['month first, told by the 13', '4/3/2027\t9800\n4/10/2027\t12100\n4/13/2027\t12100'],
])('%s', (_, text) => {
  expect(values(text).slice(0, 2)).toEqual([
    ['2027-04-03', 9800],
    ['2027-04-10', 12_100],
  ])
  expect(read(text).faults).toEqual([])
})

test('a share is one of the group, and what was taken for what is said', () => {
  expect(values('2027-04-03\t32,5%')).toEqual([['2027-04-03', 9750]])
  expect(read('Date\tLeft\n2027-04-03\t20200').readAs).toBe('“Left” is read as people left; the others have moved.')
})

test.each([
  ['15,000', 15_000],
  ['15.000', 15_000],
  ['1’000', 1000],
  ['9800.0', 9800],
  ['9800,00', 9800],
])('%s is %i people', (text, people) => {
  expect(values(`2027-04-03\t${text}`)).toEqual([['2027-04-03', people]])
})

describe('counts of single days are not added up over a gap', () => {
  test.each([
    ['a line that cannot be read', 'many'],
    ['a day twice', '5\n2027-04-04\t7'],
  ])('%s', (_, second) => {
    const read = readCounts(`Date\tNew\n2027-04-03\t100\n2027-04-04\t${second}\n2027-04-05\t50`, LIMITS)
    expect(read.rows).toEqual([])
    expect(read.faults.at(-1)).toMatchObject({ code: 'sum-broken', where: { column: 'New' } })
  })

  test('days left out on purpose are none', () => {
    const text = 'Date\tNew\n2027-03-26\t10\n2027-04-03\t100\n2027-06-01\t9'
    expect(values(text)).toEqual([['2027-04-03', 110]])
    expect(faults(text).map(([code]) => code)).toEqual(['before-go-live', 'in-future'])
  })
})

describe('every cell that cannot be read is named', () => {
  test.each([
    ['a date that is none', '2027-02-30\t9800\n2027-04-10\t12100', [['no-date', 1, 'first column']]],
    [
      'a date that reads two ways',
      '3/4/2027\t9800\n10/4/2027\t12100',
      [
        ['date-unclear', 1, 'first column'],
        ['date-unclear', 2, 'first column'],
      ],
    ],
    [
      'no count',
      'Date\tMoved\n2027-04-03\tmany\n2027-04-10\t12.5',
      [
        ['no-count', 2, 'Moved'],
        ['no-count', 3, 'Moved'],
      ],
    ],
    [
      'both cells of a line',
      '?\t-5',
      [
        ['no-date', 1, 'first column'],
        ['no-count', 1, 'second column'],
      ],
    ],
    ['before go-live', '2027-03-26\t5', [['before-go-live', 1, 'first column']]],
    ['to come', '2027-06-01\t5', [['in-future', 1, 'first column']]],
    ['twice', '2027-04-03\t5\n2027-04-03\t6', [['day-twice', 2, 'first column']]],
    ['more than there are', '2027-04-03\t30001', [['over-group', 1, 'second column']]],
    ['fewer than before', '2027-04-03\t50\n2027-04-10\t49', [['falls', 2, 'second column']]],
    ['a comma without quotes', '2027-04-03,9,800', [['no-columns', 1, '']]],
    ['a comma without quotes, below titles', 'Date,Moved\n2027-04-03,9,800', [['too-many-cells', 2, 'Moved']]],
    ['titles that say nothing', 'When\tColour\n2027-04-03\tred', [['no-columns', 1, '']]],
    ['one column', '2027-04-03', [['no-columns', 1, '']]],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected)
  })
})

test('nothing is nothing, and the days at either end count', () => {
  expect(read(' \n\t')).toEqual({ rows: [], faults: [], readAs: '' })
  expect(values('2027-03-27\t0\n2027-05-31\t30000')).toHaveLength(2)
})

test('what is written is read back, whatever the separator', () => {
  const counts = fc
    .uniqueArray(fc.nat(65), { minLength: 1, maxLength: 20 })
    .chain((days) =>
      fc.tuple(
        fc.constant(days.toSorted((a, b) => a - b)),
        fc.array(fc.nat(30_000), { minLength: days.length, maxLength: days.length }),
      ),
    )
    .map(([days, people]) => {
      const sorted = people.toSorted((a, b) => a - b)
      return days.map((day, i) => [addDays('2027-03-27', day), sorted[i] ?? 0] as const)
    })
  fc.assert(
    fc.property(counts, fc.constantFrom('\t', ';', ','), fc.boolean(), (rows, mark, hasTitles) => {
      const lines = rows.map(([date, moved]) => `${date}${mark}${moved}`)
      const text = [...(hasTitles ? [`Date${mark}Moved`] : []), ...lines].join('\n')
      expect(values(text)).toEqual(rows)
    }),
  )
})

test('no text makes it throw, and rows it keeps obey the limits', () => {
  const bits = fc.constantFrom('2027-04-0', '3', '\t', '\n', ',', ';', '"', '%', ' ', 'Date', 'Moved', '/', '.', '9')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(bits).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const { date, moved } of read(text).rows) {
          expect(date >= LIMITS.goLive && date <= LIMITS.today && moved >= 0 && moved <= LIMITS.users).toBe(true)
        }
      },
    ),
    { numRuns: 500 },
  )
})
