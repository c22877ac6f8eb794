import { expect, test } from 'vitest'
import { COUNTRIES, countryByCode } from './countries'

test('249 countries of the standard and Kosovo, each code once', () => {
  expect(COUNTRIES).toHaveLength(250)
  for (const key of ['alpha2', 'alpha3', 'name'] as const) expect(new Set(COUNTRIES.map((c) => c[key])).size).toBe(250)
  for (const c of COUNTRIES) {
    expect(c.alpha2).toMatch(/^[A-Z]{2}$/)
    expect(c.alpha3).toMatch(/^[A-Z]{3}$/)
    expect(c.callingCode).toMatch(/^[1-9]\d{0,2}$/)
    expect(c.name.length).toBeGreaterThan(2)
  }
})

test('every code is one the language data of the runtime knows', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  for (const c of COUNTRIES) expect(names.of(c.alpha2), c.alpha2).toBeDefined()
})

test('codes in any case', () => {
  expect(countryByCode('lk')?.name).toBe('Sri Lanka')
  expect(countryByCode('DEU')?.callingCode).toBe('49')
  expect(countryByCode('uk')?.name).toBe('United Kingdom')
  expect(countryByCode('zz')).toBeUndefined()
})
