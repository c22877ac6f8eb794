import type { Contour } from './outline'

/** Sub-rows to a row: what softens slanted edges; across a row the coverage is exact. */
const ROWS = 4

/** A white picture that areas are filled into, front over back. Colours are `#rrggbb`. */
export class Canvas {
  /** Red, green, blue, one byte each. */
  readonly pixels: Uint8Array
  /** How much of each pixel of the row at hand is covered; all 0 between rows. */
  private readonly cover: Float32Array

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8Array(width * height * 3).fill(255)
    this.cover = new Float32Array(width)
  }

  /** Fills what the contours enclose together, by the non-zero rule. */
  fill(contours: readonly Contour[], color: string): void {
    const ink = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    const lines = crossings(contours, this.height * ROWS)
    const rows = new Set([...lines.keys()].map((line) => Math.floor(line / ROWS)))
    for (const row of rows) {
      let [low, high] = [this.width, 0]
      for (let sub = 0; sub < ROWS; sub++) {
        for (const [from, to] of spans(lines.get(row * ROWS + sub) ?? [])) {
          addSpan(this.cover, from, to, 1 / ROWS)
          low = Math.min(low, Math.max(0, Math.floor(from)))
          high = Math.max(high, Math.min(this.width, Math.ceil(to)))
        }
      }
      this.blend(row, low, high, ink)
    }
  }

  private blend(row: number, low: number, high: number, ink: readonly number[]): void {
    for (let column = low; column < high; column++) {
      const share = Math.min(1, this.cover[column] ?? 0)
      this.cover[column] = 0
      if (share === 0) continue
      const at = (row * this.width + column) * 3
      for (let part = 0; part < 3; part++) {
        const back = this.pixels[at + part] ?? 255
        this.pixels[at + part] = Math.round(back + ((ink[part] ?? 0) - back) * share)
      }
    }
  }
}

type Crossing = { x: number; turn: number }

/** Where the edges cross the middle of each sub-row, by its number; rows that nothing crosses are missing. */
function crossings(contours: readonly Contour[], rows: number): Map<number, Crossing[]> {
  const lines = new Map<number, Crossing[]>()
  for (const contour of contours) {
    const count = contour.length / 2
    for (let i = 0; i < count; i++) {
      const next = (i + 1) % count
      const x0 = contour[2 * i] ?? 0
      const y0 = (contour[2 * i + 1] ?? 0) * ROWS - 0.5
      const x1 = contour[2 * next] ?? 0
      const y1 = (contour[2 * next + 1] ?? 0) * ROWS - 0.5
      const last = Math.min(rows - 1, Math.ceil(Math.max(y0, y1)) - 1)
      for (let line = Math.max(0, Math.ceil(Math.min(y0, y1))); line <= last; line++) {
        const x = x0 + ((line - y0) / (y1 - y0)) * (x1 - x0)
        const found = lines.get(line)
        if (found) found.push({ x, turn: y1 > y0 ? 1 : -1 })
        else lines.set(line, [{ x, turn: y1 > y0 ? 1 : -1 }])
      }
    }
  }
  return lines
}

/** The stretches of a sub-row that lie inside. */
function spans(found: Crossing[]): [from: number, to: number][] {
  found.sort((a, b) => a.x - b.x)
  const inside: [number, number][] = []
  let winding = 0
  let start = 0
  for (const { x, turn } of found) {
    if (winding === 0) start = x
    winding += turn
    if (winding === 0) inside.push([start, x])
  }
  return inside
}

function addSpan(cover: Float32Array, from: number, to: number, weight: number): void {
  const [start, end] = [Math.max(0, from), Math.min(cover.length, to)]
  for (let column = Math.floor(start); column < end; column++) {
    const share = Math.min(end, column + 1) - Math.max(start, column)
    if (share > 0) cover[column] = (cover[column] ?? 0) + share * weight
  }
}
