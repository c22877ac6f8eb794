import { Column } from './column'
import { Dictionary } from './dictionary'
import { ids } from './ids'

/** Numbers of a column for the host, by the names in lib/core/profile/kernel/kernel.ts, in the same order. */
export function columnNumber(column: Column, name: i32): f64 {
  const identifier = column.identifier
  const sketch = column.distinct.sketch
  switch (name) {
    case 0:
      return column.values
    case 1:
      return column.records
    case 2:
      return column.minLength
    case 3:
      return column.maxLength
    case 4:
      return column.multiValued ? 1 : 0
    case 5:
      return column.distinct.isExact ? 1 : 0
    case 6:
      return column.isId ? ids.size : column.distinct.exact.size
    case 7:
      return sketch === null ? 0 : <f64>changetype<usize>(sketch.registers)
    case 8:
      return identifier === null ? 0 : <f64>identifier.folded.flagged + <f64>identifier.unfolded.size
    case 9:
      return identifier === null ? 0 : identifier.folded.repeated
    case 10:
      return identifier === null ? 0 : identifier.folded.repeatedMembers
    case 11:
      return column.nulls
    case 12:
      return column.placeholders
    case 13:
      return column.firstNull
    case 14:
      return column.firstPlaceholder
    case 15:
      return column.dictionary.size
    case 16:
      return column.dictionary.complete ? 1 : 0
    case 17:
      return <f64>changetype<usize>(column.kinds)
    case 22:
      return <f64>changetype<usize>(column.byLength)
    case 23:
      return column.binary
    default:
      return dictionaryNumber(column.dictionary, name)
  }
}

function dictionaryNumber(dictionary: Dictionary, name: i32): f64 {
  if (name === 18) return <f64>changetype<usize>(dictionary.counts)
  if (name === 19) return <f64>changetype<usize>(dictionary.kinds)
  return <f64>changetype<usize>(name === 20 ? dictionary.texts : dictionary.lengths)
}
