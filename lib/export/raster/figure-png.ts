import type { Figure, Mark } from '@/lib/core/figures/figure'
import { plainText } from '@/lib/core/plain-text'
import { INKS } from '../print-svg'
import { Canvas } from './canvas'
import { type Contour, readPath, strokeOf } from './outline'
import { pngOf } from './png'
import { readTypeface, type Typeface } from './typeface'

export type Typefaces = { regular: Typeface; strong: Typeface }

/** Both cuts of the text in a figure. */
export const typefaces = (regular: Uint8Array, strong: Uint8Array): Typefaces => ({
  regular: readTypeface(regular),
  strong: readTypeface(strong),
})

/** Pixels to the unit of a figure: sharp on paper. */
const SCALE = 2

/** A figure as a picture for programs that draw no SVG: the same marks in the same colours, on white. */
export function figurePng(figure: Figure, faces: Typefaces): Uint8Array {
  const canvas = new Canvas(Math.ceil(figure.width * SCALE), Math.ceil(figure.height * SCALE))
  for (const mark of figure.marks) {
    const areas = areasOf(mark, faces).map((contour) => contour.map((value) => value * SCALE))
    // Stretches of a line overlap at its corners: filled one by one, or their turns would cancel out.
    if (mark.kind === 'line' || (mark.kind === 'path' && !mark.fill)) {
      for (const area of areas) canvas.fill([area], INKS[mark.ink])
    } else canvas.fill(areas, INKS[mark.ink])
  }
  return pngOf(canvas)
}

function areasOf(mark: Mark, faces: Typefaces): Contour[] {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height } = mark
      return [[x, y, x + width, y, x + width, y + height, x, y + height]]
    }
    case 'line': {
      const { x1, y1, x2, y2 } = mark
      return mark.dashed ? dots(mark) : strokeOf([x1, y1, x2, y2], mark.width)
    }
    case 'path': {
      const contours = readPath(mark.d)
      return mark.fill ? contours : contours.flatMap((contour) => strokeOf(contour, mark.width ?? 1))
    }
    case 'text': {
      const face = mark.strong ? faces.strong : faces.regular
      const text = plainText(mark.text)
      const width = face.width(text, mark.size)
      const left = mark.anchor === 'end' ? mark.x - width : mark.anchor === 'middle' ? mark.x - width / 2 : mark.x
      return face.outline(text, left, mark.y, mark.size)
    }
  }
}

/** One unit of line, four of nothing, as the SVG has it. */
function dots({ x1, y1, x2, y2, width }: Extract<Mark, { kind: 'line' }>): Contour[] {
  const length = Math.hypot(x2 - x1, y2 - y1)
  const at = (place: number): [number, number] => {
    const share = length === 0 ? 0 : Math.min(1, place / length)
    return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
  }
  const found: Contour[] = []
  for (let place = 0; place < length; place += 5) found.push(...strokeOf([...at(place), ...at(place + 1.5)], width))
  return found
}
