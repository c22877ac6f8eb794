import type { Transform } from './transform'

export const givenPart: Transform = {
  id: 'given-part',
  name: 'Given part of a name',
  explains: 'From a full name, everything before the last word; from "Family, Given", what follows the comma.',
  idempotent: false,
  apply: (value) => {
    const name = value.trim().replace(/\s+/g, ' ')
    const comma = name.indexOf(', ')
    if (comma > 0) return name.slice(comma + 2)
    const last = name.lastIndexOf(' ')
    return last > 0 ? name.slice(0, last) : name
  },
}
