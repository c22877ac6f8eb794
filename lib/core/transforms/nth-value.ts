import { numberIn } from './number-argument'
import { splitValues } from './split-values'
import type { Transform } from './transform'

export const nthValue: Transform = {
  id: 'nth-value',
  name: 'Value at a place',
  explains:
    'Keeps one entry of a list by its place: nth-value:2 of "a; b; c" is b; a list that is shorter gives nothing.',
  argument: { label: 'Place', hint: 'A number from 1' },
  idempotent: false,
  apply: (value, argument) => {
    const place = numberIn(argument)
    return place === null ? value : (splitValues(value)[place - 1] ?? '')
  },
}
