import type { Ranges } from './regex-node'

const LAST = 0x10ffff

export const DIGITS: Ranges = [[48, 57]]
export const WORD: Ranges = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
]
/** White space and line ends of ECMAScript. */
export const SPACE: Ranges = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]
const LINE_ENDS: Ranges = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
]

/** Sorted, and with what touches or overlaps joined. */
export function joined(ranges: Ranges): Ranges {
  const result: [number, number][] = []
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

/** Every other code point; `ranges` sorted and apart. */
export function others(ranges: Ranges): Ranges {
  const result: [number, number][] = []
  let next = 0
  for (const [from, to] of ranges) {
    if (from > next) result.push([next, from - 1])
    next = to + 1
  }
  if (next <= LAST) result.push([next, LAST])
  return result
}

/** What a dot stands for: anything but a line end. */
export const ANY: Ranges = others(LINE_ENDS)

export function includes(ranges: Ranges, code: number): boolean {
  for (const [from, to] of ranges) if (code <= to) return code >= from
  return false
}
