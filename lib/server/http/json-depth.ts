const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENS = new Set([0x5b, 0x7b])
const CLOSES = new Set([0x5d, 0x7d])

/** Whether arrays and objects in this JSON stand deeper in each other than `limit`. Looks at bytes, so that nothing recurses. */
export function isDeeperThan(json: Uint8Array, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] as number
    if (inString) {
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (OPENS.has(byte)) {
      depth += 1
      if (depth > limit) return true
    } else if (CLOSES.has(byte)) depth -= 1
  }
  return false
}
