/** Whole numbers below a bound, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Random = ReturnType<typeof randomFrom>
type Damage = (bytes: Uint8Array, random: Random, others: Uint8Array[]) => Uint8Array

const encoder = new TextEncoder()
const HUGE = 200_000
const DEEP = 20_000
const STRUCTURE = '"\'[]{}:,;\t|\n\r\\<>&=#+-0 \u0000'

function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function inserted(bytes: Uint8Array, part: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length + 1)
  return joined(bytes.subarray(0, at), part, bytes.subarray(at))
}

function span(bytes: Uint8Array, random: Random): [number, number] {
  const [one, other] = [random(bytes.length + 1), random(bytes.length + 1)]
  return [Math.min(one, other), Math.max(one, other)]
}

const spanOf = (bytes: Uint8Array, random: Random) => bytes.slice(...span(bytes, random))

function changed(bytes: Uint8Array, random: Random, byte: (old: number) => number): Uint8Array {
  const copy = bytes.slice()
  for (let times = 1 + random(12); times > 0 && copy.length > 0; times--) {
    const at = random(copy.length)
    copy[at] = byte(copy[at]!)
  }
  return copy
}

function wide(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const marked = hasMark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), isLittle)
  return new Uint8Array(view.buffer)
}

/** The same text in another encoding, or its bytes read in a wrong one and written again. */
const encodingSwapped: Damage = (bytes, random) => {
  const text = new TextDecoder(['utf-8', 'windows-1252', 'utf-16le'][random(3)]).decode(bytes)
  return random(2) === 0 ? encoder.encode(text) : wide(text, random(2) === 0, random(2) === 0)
}

const deepNesting: Damage = (bytes, random) => {
  const [open, close] = [
    ['[', ']'],
    ['{"a":', '}'],
    ['{"a":[', ']}'],
    ['<is>', '</is>'],
  ][random(4)]!
  const depth = 1 + random(DEEP)
  const text = open!.repeat(depth) + (random(2) === 0 ? close!.repeat(depth) : '')
  return inserted(bytes, encoder.encode(text), random)
}

const hugeCell: Damage = (bytes, random) =>
  inserted(
    bytes,
    encoder.encode(['x', '"', 'é', ',', '\\', '0', ' ', '\n'][random(8)]!.repeat(1 + random(HUGE))),
    random,
  )

const DAMAGES: Damage[] = [
  (bytes, random) => changed(bytes, random, (old) => old ^ (1 << random(8))),
  (bytes, random) => changed(bytes, random, () => STRUCTURE.charCodeAt(random(STRUCTURE.length))),
  (bytes, random) => changed(bytes, random, () => 128 + random(128)),
  (bytes, random) => bytes.slice(0, random(bytes.length + 1)),
  (bytes, random) => bytes.slice(random(bytes.length + 1)),
  (bytes, random) => {
    const [from, to] = span(bytes, random)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  (bytes, random) => inserted(bytes, spanOf(bytes, random), random),
  (bytes, random, others) => inserted(bytes, spanOf(others[random(others.length)]!, random), random),
  (bytes, random, others) => joined(bytes, others[random(others.length)]!),
  encodingSwapped,
  deepNesting,
  hugeCell,
]

/** Bytes damaged in one to three ways, chosen by `random`; `others` are what is spliced in. */
export function damaged(bytes: Uint8Array, random: Random, others: Uint8Array[]): Uint8Array {
  let result = bytes
  for (let times = 1 + random(3); times > 0; times--) result = DAMAGES[random(DAMAGES.length)]!(result, random, others)
  return result
}
