import type { Transform } from './transform'

export const collapseSpaces: Transform = {
  id: 'collapse-spaces',
  name: 'Collapse spaces',
  explains: 'Turns every run of blanks and line breaks into one blank.',
  idempotent: true,
  apply: (value) => value.replace(/\s+/g, ' '),
}
