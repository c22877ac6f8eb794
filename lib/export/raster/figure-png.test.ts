import { unzlibSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Figure, Mark } from '@/lib/core/figures/figure'
import { DOCX_FONTS, readFonts } from '../fonts'
import { Canvas } from './canvas'
import { figurePng, typefaces } from './figure-png'
import { readPath } from './outline'
import { readTypeface } from './typeface'

const [regular, bold] = readFonts(DOCX_FONTS) as [Buffer, Buffer]
const faces = typefaces(regular, bold)
const figure = (...marks: Mark[]): Figure => ({
  width: 100,
  height: 50,
  marks,
  title: 'A',
  description: 'B',
  table: { columns: [], rows: [] },
})

/** Size and pixels, read without the writing code. */
function readPng(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const rows = unzlibSync(png.subarray(41, 41 + view.getUint32(33)))
  const at = (x: number, y: number) => [...rows.subarray(y * (width * 3 + 1) + 1 + x * 3).subarray(0, 3)]
  const dark = (x0: number, y0: number, x1: number, y1: number) => {
    let count = 0
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if ((at(x, y)[0] ?? 255) < 128) count++
    return count
  }
  return { width, height, at, dark }
}

test('rectangles and lines have their colours, twice the size of the figure, on white', () => {
  const png = readPng(
    figurePng(
      figure(
        { kind: 'rect', x: 10, y: 10, width: 20, height: 20, ink: 'block' },
        { kind: 'line', x1: 0, y1: 40, x2: 100, y2: 40, ink: 'ink', width: 2 },
      ),
      faces,
    ),
  )
  expect([png.width, png.height]).toEqual([200, 100])
  expect(png.at(40, 40)).toEqual([0xa8, 0x28, 0x1c])
  expect(png.at(0, 0)).toEqual([255, 255, 255])
  expect(png.at(100, 80)).toEqual([0x1b, 0x1c, 0x1a])
})

test('text stands where its anchor says, letters of any accent included', () => {
  const text = (anchor: 'start' | 'middle' | 'end'): Mark => ({
    kind: 'text',
    x: 50,
    y: 30,
    text: 'Żółć',
    ink: 'ink',
    anchor,
    size: 16,
  })
  const left = readPng(figurePng(figure(text('end')), faces))
  const right = readPng(figurePng(figure(text('start')), faces))
  expect(left.dark(0, 0, 100, 100)).toBeGreaterThan(100)
  expect(left.dark(102, 0, 200, 100)).toBe(0)
  expect(right.dark(0, 0, 98, 100)).toBe(0)
  expect(right.dark(100, 0, 200, 100)).toBeGreaterThan(100)
  expect(readTypeface(regular).width('éà', 100)).toBeCloseTo(readTypeface(regular).width('ea', 100), 0)
})

test('areas are as large as geometry says', () => {
  const area = (d: string) => {
    const canvas = new Canvas(100, 100)
    canvas.fill(readPath(d), '#000000')
    return canvas.pixels.reduce((sum, value, at) => (at % 3 === 0 ? sum + (255 - value) / 255 : sum), 0)
  }
  expect(area('M10 10L50 10L50 30L10 30Z')).toBeCloseTo(800, 0)
  expect(area('M10.5 10L50 10V30H10.5Z')).toBeCloseTo(790, 0)
  expect(Math.abs(area('M20 50A30 30 0 1 0 80 50A30 30 0 1 0 20 50Z') - Math.PI * 900)).toBeLessThan(30)
  expect(area('')).toBe(0)
})

test('the same figure is the same file', () => {
  const one = figure({ kind: 'text', x: 0, y: 20, text: 'Users', ink: 'data', anchor: 'start', size: 12, strong: true })
  expect(figurePng(one, faces)).toEqual(figurePng(structuredClone(one), faces))
})
