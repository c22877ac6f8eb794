import type { Transform } from './transform'

export const familyPart: Transform = {
  id: 'family-part',
  name: 'Family part of a name',
  explains: 'From a full name, the last word; from "Family, Given", what stands before the comma.',
  idempotent: false,
  apply: (value) => {
    const name = value.trim().replace(/\s+/g, ' ')
    const comma = name.indexOf(', ')
    if (comma > 0) return name.slice(0, comma)
    const last = name.lastIndexOf(' ')
    return last > 0 ? name.slice(last + 1) : name
  },
}
