import { expect, test } from 'vitest'
import { readable } from '@/lib/core/profile/test-kit'
import { createTwin } from './twin'
import { bytesPerUser, ownFormat } from './twin-file'
import { isTwinName, twinFileName } from './twin-name'
import { TWIN_FORMATS, writeTwin } from './writers'

const content = Array.from({ length: 300 }, (_, i) => `u${i},Ann Nr ${i},a${i}@corp.example`)
const PROFILE = readable({ name: 'users.csv', content: `id,name,email\n${content.join('\n')}\n` })

test('the name of a twin says what it is, and is known again', () => {
  expect(twinFileName({ users: 500, seed: 7, format: 'scim' })).toBe('synthetic-twin-500-users-seed-7.scim.json')
  for (const format of TWIN_FORMATS) expect(isTwinName(twinFileName({ users: 1, seed: 1, format }))).toBe(true)
  for (const name of ['users.csv', 'twin-peaks.csv', 'my-synthetic-twin-1.csv']) expect(isTwinName(name)).toBe(false)
})

test('a table is written as a table, the rest record by record', () => {
  expect(['csv', 'xlsx', 'json', 'ndjson', 'ldif'].map((format) => ownFormat({ format }))).toEqual([
    'csv',
    'csv',
    'ndjson',
    'ndjson',
    'ndjson',
  ])
})

test('the estimated size is within a quarter of the true one', () => {
  for (const format of TWIN_FORMATS) {
    const text = [...writeTwin(createTwin(PROFILE, { users: 5000, seed: 3 }), PROFILE, format)].join('')
    const estimate = bytesPerUser(PROFILE, format) * 5000
    expect(Math.abs(estimate - text.length) / text.length).toBeLessThan(0.25)
  }
})
