import type { Transform } from './transform'

const YES = new Set([
  'true',
  't',
  'yes',
  'y',
  '1',
  'on',
  'enabled',
  'active',
  'ja',
  'oui',
  'si',
  'sí',
  'sim',
  'wahr',
  'vrai',
])
const NO = new Set([
  'false',
  'f',
  'no',
  'n',
  '0',
  'off',
  'disabled',
  'inactive',
  'nein',
  'non',
  'não',
  'falsch',
  'faux',
])

export const boolean: Transform = {
  id: 'boolean',
  name: 'Boolean',
  explains: 'Turns yes, 1, on, Active and the like into true, their opposites into false.',
  idempotent: true,
  apply: (value) => {
    const word = value.trim().toLowerCase()
    if (YES.has(word)) return 'true'
    return NO.has(word) ? 'false' : value
  },
}
