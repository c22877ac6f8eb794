import type { Transform } from './transform'

export const trim: Transform = {
  id: 'trim',
  name: 'Trim',
  explains: 'Removes blanks at both ends.',
  idempotent: true,
  apply: (value) => value.trim(),
}
