import { textWidth } from './drawing'
import type { Mark } from './figure'

type Box = { left: number; right: number; top: number; bottom: number }

/** Room taken by a text above and below its base line, as parts of its size. */
const ABOVE = 0.85
const BELOW = 0.25

function boxOf(mark: Extract<Mark, { kind: 'text' }>): Box {
  const width = textWidth(mark.text, mark.size)
  const left = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2
  return { left, right: left + width, top: mark.y - ABOVE * mark.size, bottom: mark.y + BELOW * mark.size }
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether any two texts of a figure stand on one another. */
export function hasCollision(marks: readonly Mark[]): boolean {
  const boxes = marks.flatMap((mark) => (mark.kind === 'text' ? [boxOf(mark)] : []))
  return boxes.some((box, i) => boxes.slice(i + 1).some((other) => meet(box, other)))
}

/** The labels, moved down or up as little as keeps them clear of the texts among `marks`, between `top` and `bottom`. */
export function placeLabels(marks: readonly Mark[], labels: readonly Mark[], top: number, bottom: number): Mark[] {
  const taken = marks.flatMap((mark) => (mark.kind === 'text' ? [boxOf(mark)] : []))
  const moved = (by: number) => labels.map((mark) => (mark.kind === 'text' ? { ...mark, y: mark.y + by } : mark))
  for (let distance = 0; distance <= bottom - top; distance += 3) {
    for (const by of distance === 0 ? [0] : [distance, -distance]) {
      const placed = moved(by)
      const boxes = placed.flatMap((mark) => (mark.kind === 'text' ? [boxOf(mark)] : []))
      const isInside = boxes.every((box) => box.top >= top && box.bottom <= bottom)
      if (isInside && !boxes.some((box) => taken.some((other) => meet(box, other)))) return placed
    }
  }
  return [...labels]
}
