import { expect, test } from 'vitest'
import { saysYes } from './yes-no'

test.each(['true', 'TRUE', ' Yes ', 't', '1', 'Ja', 'oui', 'Sí', 'WAHR', 'はい'])('%s says yes', (text) =>
  expect(saysYes(text)).toBe(true),
)
test.each(['false', 'No', 'f', '0', 'nein', 'NON', 'FALSCH', 'não', 'いいえ'])('%s says no', (text) =>
  expect(saysYes(text)).toBe(false),
)
test.each(['', 'active', '2', 'maybe', 'n/a'])('%j says neither', (text) => expect(saysYes(text)).toBeNull())
