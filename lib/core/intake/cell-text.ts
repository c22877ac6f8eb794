import { NON_ASCII } from './byte-class'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')
const encoder = new TextEncoder()

/** The text of `bytes[start, end)`; very short ASCII values skip the decoder, which costs more than they do. */
export function cellText(bytes: Uint8Array, start: number, end: number, mask: number): string {
  if ((mask & NON_ASCII) === 0 && end - start <= 10) {
    let text = ''
    for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!)
    return text
  }
  return utf8.decode(bytes.subarray(start, end))
}

/** Decodes UTF-8, or Windows-1252 where the bytes are not UTF-8; says which. */
export function decodeText(bytes: Uint8Array): { text: string; replaced: boolean } {
  try {
    return { text: strict.decode(bytes), replaced: false }
  } catch {
    return { text: windows1252.decode(bytes), replaced: true }
  }
}

/** True when `bytes[start, end)` is well-formed UTF-8 (RFC 3629, without the surrogate and overlong corner cases). */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; ) {
    const lead = bytes[i]!
    const more = lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1
    if (more < 0 || i + more >= end) return false
    for (let k = 1; k <= more; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return false
    i += more + 1
  }
  return true
}

/** UTF-16 code units of UTF-8 bytes: one per character, two per character outside the basic plane. */
export function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}

/** Windows-1252 bytes as UTF-8 bytes. */
export function fromWindows1252(bytes: Uint8Array): Uint8Array {
  return encoder.encode(windows1252.decode(bytes))
}

/** Text written as UTF-8 into a buffer that grows when it has to. */
export class TextBuffer {
  bytes = new Uint8Array(4096)

  /** Writes `text` at the start of the buffer; returns the number of bytes. */
  write(text: string): number {
    if (text.length * 3 > this.bytes.length) this.bytes = new Uint8Array(text.length * 3 + 1024)
    if (text.length > 64) return encoder.encodeInto(text, this.bytes).written
    const bytes = this.bytes
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit >= 0x80) return encoder.encodeInto(text, bytes).written
      bytes[i] = unit
    }
    return text.length
  }
}
