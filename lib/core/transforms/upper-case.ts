import type { Transform } from './transform'

export const upperCase: Transform = {
  id: 'upper-case',
  name: 'Upper case',
  explains: 'Writes every letter as a capital.',
  idempotent: true,
  apply: (value) => value.toUpperCase(),
}
