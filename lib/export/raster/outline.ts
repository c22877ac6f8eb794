/** A closed or open run of points, `[x0, y0, x1, y1, ...]`, in pixels. */
export type Contour = number[]

const STEPS = 8

/**
 * SVG path data as contours, curves as short straight lines (SVG 2, 9.3). Reads the absolute commands M, L, H, V, C, Q,
 * Z, and A for parts of a circle; a figure draws no other.
 */
export function readPath(d: string): Contour[] {
  const contours: Contour[] = []
  let current: Contour = []
  let [x, y] = [0, 0]
  const to = (nextX: number, nextY: number) => {
    ;[x, y] = [nextX, nextY]
    current.push(x, y)
  }
  for (const [, command = '', numbers = ''] of d.matchAll(/([MLHVCQAZ])([^MLHVCQAZ]*)/g)) {
    const n = (numbers.match(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi) ?? []).map(Number)
    const at = (i: number) => n[i] ?? 0
    if (command === 'M') {
      current = []
      contours.push(current)
    }
    if (command === 'M' || command === 'L') for (let i = 0; i + 1 < n.length; i += 2) to(at(i), at(i + 1))
    if (command === 'H') for (const value of n) to(value, y)
    if (command === 'V') for (const value of n) to(x, value)
    if (command === 'Q') {
      for (let i = 0; i + 3 < n.length; i += 4) {
        for (const [px, py] of quadratic(x, y, at(i), at(i + 1), at(i + 2), at(i + 3))) to(px, py)
      }
    }
    if (command === 'C') {
      for (let i = 0; i + 5 < n.length; i += 6) {
        const [x0, y0] = [x, y]
        for (let step = 1; step <= STEPS; step++) {
          const t = step / STEPS
          const mix = (a: number, b: number, c: number, e: number) =>
            (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * e
          to(mix(x0, at(i), at(i + 2), at(i + 4)), mix(y0, at(i + 1), at(i + 3), at(i + 5)))
        }
      }
    }
    if (command === 'A') {
      for (let i = 0; i + 6 < n.length; i += 7) {
        for (const [px, py] of arc(x, y, at(i), at(i + 3) === 1, at(i + 4) === 1, at(i + 5), at(i + 6))) to(px, py)
      }
    }
    if (command === 'Z' && current.length >= 2) to(current[0] ?? 0, current[1] ?? 0)
  }
  return contours
}

/** The points of a part of a circle after its start (SVG 2, B.2.4, with equal radii). */
function arc(x0: number, y0: number, radius: number, isLarge: boolean, isSweep: boolean, x1: number, y1: number) {
  const half = Math.hypot(x1 - x0, y1 - y0) / 2
  const r = Math.max(Math.abs(radius), half)
  const off = Math.sqrt(Math.max(0, r * r - half * half)) * (isLarge === isSweep ? -1 : 1)
  const [ux, uy] = half === 0 ? [0, 0] : [(x1 - x0) / (2 * half), (y1 - y0) / (2 * half)]
  const [cx, cy] = [(x0 + x1) / 2 - uy * off, (y0 + y1) / 2 + ux * off]
  const from = Math.atan2(y0 - cy, x0 - cx)
  let turn = Math.atan2(y1 - cy, x1 - cx) - from
  if (isSweep && turn <= 0) turn += 2 * Math.PI
  if (!isSweep && turn >= 0) turn -= 2 * Math.PI
  return Array.from({ length: 2 * STEPS }, (_, at): [number, number] => {
    const angle = from + (turn * (at + 1)) / (2 * STEPS)
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)]
  })
}

/** The points of a quadratic curve after its start. */
export function quadratic(x0: number, y0: number, cx: number, cy: number, x1: number, y1: number): [number, number][] {
  return Array.from({ length: STEPS }, (_, at) => {
    const t = (at + 1) / STEPS
    const mix = (a: number, b: number, c: number) => (1 - t) * (1 - t) * a + 2 * (1 - t) * t * b + t * t * c
    return [mix(x0, cx, x1), mix(y0, cy, y1)]
  })
}

/** A line `width` wide as areas to fill: a rectangle for each stretch, long enough to close the corners. */
export function strokeOf(contour: Contour, width: number): Contour[] {
  const half = width / 2
  const areas: Contour[] = []
  for (let i = 0; i + 3 < contour.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = contour.slice(i, i + 4)
    const length = Math.hypot(x1 - x0, y1 - y0)
    if (length === 0) continue
    const [ux, uy] = [((x1 - x0) / length) * half, ((y1 - y0) / length) * half]
    const isFirst = i === 0
    const isLast = i + 5 >= contour.length
    const [sx, sy] = isFirst ? [x0, y0] : [x0 - ux * 0.5, y0 - uy * 0.5]
    const [ex, ey] = isLast ? [x1, y1] : [x1 + ux * 0.5, y1 + uy * 0.5]
    areas.push([sx - uy, sy + ux, ex - uy, ey + ux, ex + uy, ey - ux, sx + uy, sy - ux])
  }
  return areas
}
