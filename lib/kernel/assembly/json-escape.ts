import { keepScratch, takeScratch } from './scratch'
import { isUtf8 } from './utf8'

const QUOTE: u32 = 34
const BACKSLASH: u32 = 92

/** What `readEscaped` wrote, with a zero behind it. */
export let unescaped: usize = 0
export let unescapedEnd: usize = 0

/** A hexadecimal digit, or above 15 what is none. */
@inline
function hexDigit(byte: u32): u32 {
  if (byte - 48 <= 9) return byte - 48
  const letter = (byte | 32) - 97
  return letter <= 5 ? letter + 10 : 99
}

/** Four hexadecimal digits; above 0xffff when they are none. */
function unitAt(place: usize): u32 {
  let unit: u32 = 0
  for (let i: usize = 0; i < 4; i++) {
    const digit = hexDigit(load<u8>(place + i))
    if (digit > 15) return 0x10000
    unit = (unit << 4) | digit
  }
  return unit
}

function simpleEscape(byte: u32): u32 {
  switch (byte) {
    case 34:
    case 92:
    case 47:
      return byte
    case 98:
      return 8
    case 102:
      return 12
    case 110:
      return 10
    case 114:
      return 13
    case 116:
      return 9
    default:
      return 0
  }
}

function writeCharacter(into: usize, code: u32): usize {
  if (code < 0x80) {
    store<u8>(into, <u8>code)
    return into + 1
  }
  if (code < 0x800) {
    store<u8>(into, <u8>(0xc0 | (code >>> 6)))
    store<u8>(into + 1, <u8>(0x80 | (code & 63)))
    return into + 2
  }
  if (code < 0x10000) {
    store<u8>(into, <u8>(0xe0 | (code >>> 12)))
    store<u8>(into + 1, <u8>(0x80 | ((code >>> 6) & 63)))
    store<u8>(into + 2, <u8>(0x80 | (code & 63)))
    return into + 3
  }
  store<u8>(into, <u8>(0xf0 | (code >>> 18)))
  store<u8>(into + 1, <u8>(0x80 | ((code >>> 12) & 63)))
  store<u8>(into + 2, <u8>(0x80 | ((code >>> 6) & 63)))
  store<u8>(into + 3, <u8>(0x80 | (code & 63)))
  return into + 4
}

/** The closing quote of the string that goes on at `start`; 0 when there is none. */
function closingQuote(start: usize): usize {
  let at = start
  while (true) {
    const byte = <u32>load<u8>(at)
    if (byte === QUOTE) return at
    if (byte === BACKSLASH) at++
    if (load<u8>(at) < 32) return 0
    at++
  }
}

/**
 * The string from `start` with its first escape at `escape`: written out to the scratch; the place behind its closing
 * quote, or 0 when it is not plain (half a pair of surrogates, NUL, no JSON) or there is no room.
 */
export function readEscaped(start: usize, escape: usize): usize {
  const end = closingQuote(escape)
  if (end === 0) return 0
  const into = takeScratch(end - start + 1)
  if (into === 0) return 0
  let to = into
  for (let at = start; at < end; ) {
    const byte = <u32>load<u8>(at)
    if (byte !== BACKSLASH) {
      store<u8>(to++, byte)
      at++
      continue
    }
    const kind = <u32>load<u8>(at + 1)
    if (kind !== 117) {
      const simple = simpleEscape(kind)
      if (simple === 0) return 0
      store<u8>(to++, simple)
      at += 2
      continue
    }
    let code = unitAt(at + 2)
    at += 6
    if (code === 0 || code > 0xffff || (code >= 0xdc00 && code <= 0xdfff)) return 0
    if (code >= 0xd800 && code <= 0xdbff) {
      const low = load<u8>(at) === BACKSLASH && load<u8>(at + 1) === 117 ? unitAt(at + 2) : 0
      if (low < 0xdc00 || low > 0xdfff) return 0
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
      at += 6
    }
    to = writeCharacter(to, code)
  }
  store<u8>(to, 0)
  keepScratch(to + 1)
  unescaped = into
  unescapedEnd = to
  return isUtf8(into, <i32>(to - into)) ? end + 1 : 0
}
