import { expect, test } from 'vitest'
import { TEST_FILES, written } from './files-kit'
import { pilotFeatures } from './out/pilot-features'
import type { Output } from './output'
import { ndjson, planOf, rehearse } from './test-kit'

/*
 * A table keeps clean values as bytes and remembers columns of few values; a nested record has texts only. Long enough for
 * every such path to be taken, both must write the same bytes.
 */
const PLAN = planOf({
  plan: { uniqueness: 'within', states: [{ id: 's', source: 'blocked', target: 'disabled', users: null }] },
  rows: [
    ['mail', 'username', 'lower-case'],
    ['first', 'givenname', 'trim'],
    ['last', 'lastname'],
    ['phone', 'mobile', 'phone-to-e164:US'],
    ['work', 'emails.work'],
    ['land', 'country', 'country-name'],
    ['firm', 'organization'],
    ['boss', 'extendedDisplayName'],
    ['key', 'custom:legacy_id', 'strip-prefix'],
    ['badge', 'custom:badge'],
    ['logins', 'custom:logins'],
    ['vip', 'custom:vip', 'boolean'],
    ['list', 'mobileNumbers'],
  ],
  marks: { badge: { unique: true } },
})
PLAN.rows.find(({ source }) => source === 'logins')!.target = { kind: 'custom', name: 'logins', dataType: 'Integer' }

const pick = (i: number, values: string[]) => values[(i * 2654435761) % values.length]!

const person = (i: number) => ({
  id: `u${i}`,
  mail: pick(i, [`P${i}@corp.example`, `p${i}@corp.example`, `p${i}.corp.example`, `p${i % 900}@post.example`]),
  first: pick(i, [`Ann ${i}`, ` Bo${i}`, `Zoë${i}`, `"Q" ${i}`, `a\\b${i}`, `new\nline ${i}`]),
  last: pick(i, [`L${i}`, `Ünal ${i}`, `l(${i})=+@/:._-`, '', `${'x'.repeat(250)}${i}`]),
  phone: pick(i, [`604555${1000 + (i % 9000)}`, '', `+1604555${1000 + (i % 9000)}`, 'none known']),
  work: pick(i, [`w${i}@work.example`, '', 'broken@']),
  land: pick(i, ['LK', 'DE', 'Sri Lanka', '']),
  firm: pick(i, ['Pipes & Sons', 'Pipes, "Inc."', 'Rohr GmbH', '']),
  boss: pick(i, [`B${i % 7}`, '']),
  key: pick(i, [`auth0|${i}`, `${i}`, `x'${i}`]),
  badge: pick(i, [`E${i}`, `e${i % 500}`, '']),
  logins: pick(i, [`${i}`, '007', 'many', '']),
  vip: pick(i, ['yes', 'no', 'perhaps']),
  list: pick(i, ['+16045550100;+16045550101', '+16045550100', '']),
  status: pick(i, ['active', 'blocked', 'active']),
})

const PEOPLE = Array.from({ length: 6500 }, (_, i) => person(i))
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
const CSV = [Object.keys(PEOPLE[0]!).join(','), ...PEOPLE.map((p) => Object.values(p).map(quoted).join(','))].join('\n')
const NESTED = ndjson(PEOPLE.map((p) => ({ ...p, list: p.list === '' ? [] : p.list.split(';') })))

for (const addresses of [TEST_FILES.addresses, { kind: 'real' as const, people: 0 }]) {
  test(`a table and nested records of the same people give the same files, addresses ${addresses.kind}`, () => {
    const wanted = {
      kind: 'users' as const,
      who: 'all' as const,
      channels: ['scim' as const, 'console' as const],
      credentials: 'silent' as const,
      addresses,
    }
    const table = written([{ name: 'users.csv', content: CSV }], PLAN, wanted)
    const nested = written([{ name: 'users.ndjson', content: NESTED }], PLAN, wanted)
    const facts = ({ totals }: typeof table) => ({
      ...totals,
      files: [],
      rules: totals.rules.map(({ places: _, ...rule }) => rule),
    })
    expect(facts(table)).toEqual(facts(nested))
    expect(table.totals.records).toBe(6500)
    expect(table.totals.accepted).toBeGreaterThan(1000)
    expect([...table.files.keys()]).toEqual([...nested.files.keys()])
    for (const [name, text] of table.files) {
      expect(text === nested.files.get(name), name).toBe(true)
      if (name.startsWith('scim/')) JSON.parse(text)
    }
  })
}

test('every person shows the same in a pilot, from a table and from nested records', () => {
  const shown = (name: string, content: string) => {
    const all: string[][] = []
    let featuresOf: ReturnType<typeof pilotFeatures> | null = null
    const output: Output = {
      record(judged) {
        featuresOf ??= pilotFeatures(judged.judge)
        all.push([...featuresOf(judged)])
      },
      end() {},
    }
    rehearse([{ name, content }], PLAN, { outputs: [output] })
    return all
  }
  const table = shown('users.csv', CSV)
  expect(table).toHaveLength(6500)
  expect(new Set(table.flat()).size).toBeGreaterThan(12)
  expect(table).toEqual(shown('users.ndjson', NESTED))
})
