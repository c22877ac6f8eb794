import { splitValues } from './split-values'
import type { Transform } from './transform'

export const joinValues: Transform = {
  id: 'join-values',
  name: 'Join values',
  explains: 'Writes the entries of a list as one text with your separator between them: join-values:/ makes "a/b".',
  argument: { label: 'Separator', hint: 'Left empty: a blank' },
  idempotent: false,
  apply: (value, separator) => {
    const values = splitValues(value)
    return values.length > 1 ? values.join(separator || ' ') : (values[0] ?? '')
  },
}
