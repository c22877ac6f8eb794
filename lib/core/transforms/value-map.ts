import type { Transform } from './transform'

const MOST = 64

export const valueMap: Transform = {
  id: 'value-map',
  name: 'Value map',
  explains:
    'Replaces whole values: value-map:m=male|f=female|*=other. Without a line for * other values stay as they are.',
  argument: { label: 'Pairs', hint: 'old=new, separated by |; * stands for anything else' },
  idempotent: false,
  apply: (value, pairs) => {
    if (!pairs) return value
    let other: string | null = null
    for (const pair of pairs.split('|', MOST)) {
      const equals = pair.indexOf('=')
      if (equals < 0) continue
      const [from, to] = [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]
      if (from === value.trim()) return to
      if (from === '*') other = to
    }
    return other ?? value
  },
}
