import type { Transform } from './transform'

// Storage width of an attribute in Asgardeo, see `LIMITS.attributeWidth`; the id names the number, so it is fixed here.
const WIDTH = 1024

export const truncate1024: Transform = {
  id: 'truncate-1024',
  name: 'Cut at 1024 characters',
  explains: 'Cuts off what does not fit the storage width; the rest of the value is lost.',
  idempotent: true,
  apply: (value) => {
    if (value.length <= WIDTH) return value
    const last = value.charCodeAt(WIDTH - 1)
    const splitsPair = last >= 0xd800 && last <= 0xdbff
    return value.slice(0, splitsPair ? WIDTH - 1 : WIDTH)
  },
}
