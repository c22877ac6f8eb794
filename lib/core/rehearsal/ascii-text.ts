const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const LONGEST = 64

/** The text of ASCII bytes. Eight at a time: a decoder call costs more than most cells do. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > LONGEST) return decoder.decode(bytes.subarray(start, end))
  let text = ''
  let i = start
  for (; i + 8 <= end; i += 8) {
    text += String.fromCharCode(
      bytes[i]!,
      bytes[i + 1]!,
      bytes[i + 2]!,
      bytes[i + 3]!,
      bytes[i + 4]!,
      bytes[i + 5]!,
      bytes[i + 6]!,
      bytes[i + 7]!,
    )
  }
  for (; i < end; i++) text += String.fromCharCode(bytes[i]!)
  return text
}
