import { findTable, glyphsOf } from '../font-glyphs'
import { type Contour, quadratic } from './outline'

export type Typeface = {
  /** Outlines of a line of text whose base line starts at x, y; `size` in pixels. Characters without a glyph are left out. */
  outline(text: string, x: number, y: number, size: number): Contour[]
  /** Width of the line in pixels. */
  width(text: string, size: number): number
}

type Point = { x: number; y: number; on: boolean }

/** Reads the outlines of a TrueType font (OpenType specification 1.9: "glyf", "loca", "hmtx"); no kerning, no hints. */
export function readTypeface(font: Uint8Array): Typeface {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = (tag: string) => {
    const at = findTable(view, tag)
    if (at === null) throw new Error(`The font has no table "${tag}".`)
    return at
  }
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map(table) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const unitsPerEm = view.getUint16(head + 18)
  const isLong = view.getInt16(head + 50) === 1
  const metrics = view.getUint16(hhea + 34)
  const glyphs = glyphsOf(font)
  const advance = (glyph: number) => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1))
  const place = (glyph: number) => (isLong ? view.getUint32(loca + 4 * glyph) : view.getUint16(loca + 2 * glyph) * 2)

  function pointsOf(glyph: number, depth = 0): Point[][] {
    const at = glyf + place(glyph)
    if (place(glyph + 1) === place(glyph) || depth > 4) return []
    const count = view.getInt16(at)
    return count >= 0 ? simple(view, at, count) : composite(at + 10, depth)
  }

  function composite(from: number, depth: number): Point[][] {
    const parts: Point[][] = []
    for (let at = from; ; ) {
      const flags = view.getUint16(at)
      const glyph = view.getUint16(at + 2)
      const isWide = (flags & 1) !== 0
      const [dx, dy] = isWide
        ? [view.getInt16(at + 4), view.getInt16(at + 6)]
        : [view.getInt8(at + 4), view.getInt8(at + 5)]
      at += isWide ? 8 : 6
      const fixed = (place: number) => view.getInt16(place) / 16_384
      let [a, b, c, d] = [1, 0, 0, 1]
      if (flags & 8) a = d = fixed(at)
      if (flags & 0x40) [a, d] = [fixed(at), fixed(at + 2)]
      if (flags & 0x80) [a, b, c, d] = [fixed(at), fixed(at + 2), fixed(at + 4), fixed(at + 6)]
      at += flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
      for (const contour of pointsOf(glyph, depth + 1)) {
        parts.push(contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })))
      }
      if ((flags & 0x20) === 0) return parts
    }
  }

  return {
    outline(text, x, y, size) {
      const scale = size / unitsPerEm
      let pen = x
      return [...text].flatMap((char) => {
        const glyph = glyphs.get(char.codePointAt(0) ?? 0)
        if (glyph === undefined) return []
        const left = pen
        pen += advance(glyph) * scale
        return pointsOf(glyph).map((points) => flatten(points, left, y, scale))
      })
    },
    width: (text, size) =>
      [...text].reduce((sum, char) => {
        const glyph = glyphs.get(char.codePointAt(0) ?? 0)
        return glyph === undefined ? sum : sum + (advance(glyph) * size) / unitsPerEm
      }, 0),
  }
}

function simple(view: DataView, at: number, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(at + 10 + 2 * i))
  const total = (ends.at(-1) ?? -1) + 1
  let byte = at + 10 + 2 * count
  byte += 2 + view.getUint16(byte)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = view.getUint8(byte++)
    const repeat = flag & 8 ? view.getUint8(byte++) : 0
    for (let i = 0; i <= repeat; i++) flags.push(flag)
  }
  const axis = (short: number, same: number) => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(byte++) : -view.getUint8(byte++)
      else if (!(flag & same)) {
        value += view.getInt16(byte)
        byte += 2
      }
      return value
    })
  }
  const xs = axis(2, 16)
  const ys = axis(4, 32)
  return ends.map((end, i) => {
    const start = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1
    return Array.from({ length: end - start + 1 }, (_, k) => ({
      x: xs[start + k] ?? 0,
      y: ys[start + k] ?? 0,
      on: ((flags[start + k] ?? 0) & 1) === 1,
    }))
  })
}

/** Quadratic curves as lines. Between two points off the curve lies one on it, halfway. */
function flatten(points: Point[], left: number, base: number, scale: number): Contour {
  const at = (i: number) => points[(i + points.length) % points.length]!
  const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true })
  const full = points.flatMap((point, i) => (point.on || at(i - 1).on ? [point] : [between(at(i - 1), point), point]))
  const first = full.findIndex(({ on }) => on)
  const ring = first <= 0 ? full : [...full.slice(first), ...full.slice(0, first)]
  const contour: Contour = []
  const put = (x: number, y: number) => contour.push(left + x * scale, base - y * scale)
  for (let i = 0; i < ring.length; i++) {
    const point = ring[i]!
    const previous = ring[i - 1] ?? point
    const next = ring[(i + 1) % ring.length]!
    if (point.on) put(point.x, point.y)
    else for (const [x, y] of quadratic(previous.x, previous.y, point.x, point.y, next.x, next.y)) put(x, y)
  }
  return contour
}
