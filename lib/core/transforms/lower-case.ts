import type { Transform } from './transform'

export const lowerCase: Transform = {
  id: 'lower-case',
  name: 'Lower case',
  explains: 'Writes every letter small: Ann@Example.com becomes ann@example.com.',
  idempotent: true,
  apply: (value) => value.toLowerCase(),
}
