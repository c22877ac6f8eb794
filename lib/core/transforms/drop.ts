import type { Transform } from './transform'

export const drop: Transform = {
  id: 'drop',
  name: 'Drop the value',
  explains: 'Sends nothing: the attribute stays in the table, its values stay behind.',
  idempotent: true,
  apply: () => '',
}
