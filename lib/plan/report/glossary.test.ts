import { expect, test } from 'vitest'
import { GLOSSARY } from './glossary'

test('the printed glossary says each word once, in order, in whole sentences', () => {
  const terms = GLOSSARY.map(([term]) => term)
  const sorted = [...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en'))
  expect(terms).toEqual(sorted)
  for (const [term, meaning] of GLOSSARY) expect(meaning, term).toMatch(/^[A-Z].{10,120}\.$/)
})
