import { splitValues } from './split-values'
import type { Transform } from './transform'

export const lastValue: Transform = {
  id: 'last-value',
  name: 'Last value',
  explains: 'Keeps the last entry of a list written with |, ; or commas, or as JSON.',
  argument: { label: 'Separator', hint: 'Left empty: | or ; or else comma' },
  idempotent: false,
  apply: (value, separator) => splitValues(value, separator).at(-1) ?? '',
}
