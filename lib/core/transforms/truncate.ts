import { numberIn } from './number-argument'
import type { Transform } from './transform'

export const truncate: Transform = {
  id: 'truncate',
  name: 'Cut at a length',
  explains: 'Cuts off what is longer than your number of characters; the rest of the value is lost.',
  argument: { label: 'Characters', hint: 'A number from 1' },
  idempotent: true,
  apply: (value, length) => {
    const most = numberIn(length) ?? Number.POSITIVE_INFINITY
    if (value.length <= most) return value
    const last = value.charCodeAt(most - 1)
    return value.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most)
  },
}
