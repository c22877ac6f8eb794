/**
 * The glyph of each character a TrueType or OpenType font shows: code points from its `cmap` table, formats 4 and 12
 * (OpenType specification 1.9, "cmap"). Other formats are skipped; glyph 0 is not a glyph.
 */
export function glyphsOf(font: Uint8Array): Map<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const covered = new Map<number, number>()
  const cmap = findTable(view, 'cmap')
  if (cmap === null) return covered
  const count = view.getUint16(cmap + 2)
  for (let i = 0; i < count; i++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4)
    const format = view.getUint16(at)
    if (format === 4) readFormat4(view, at, covered)
    if (format === 12) readFormat12(view, at, covered)
  }
  return covered
}

/** Where a table of the font begins; null when it has none of that name. */
export function findTable(view: DataView, tag: string): number | null {
  const count = view.getUint16(4)
  for (let i = 0; i < count; i++) {
    const record = 12 + 16 * i
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)))
    if (name === tag) return view.getUint32(record + 8)
  }
  return null
}

function readFormat4(view: DataView, at: number, covered: Map<number, number>): void {
  const size = view.getUint16(at + 6)
  for (let i = 0; i < size; i += 2) {
    const end = view.getUint16(at + 14 + i)
    const start = view.getUint16(at + 16 + size + i)
    const delta = view.getUint16(at + 16 + 2 * size + i)
    const rangeAt = at + 16 + 3 * size + i
    const range = view.getUint16(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start))
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) covered.set(code, glyph)
    }
  }
}

function readFormat12(view: DataView, at: number, covered: Map<number, number>): void {
  const groups = view.getUint32(at + 12)
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + 12 * i
    const [start, end, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
    for (let code = start; code <= end; code++) {
      if (glyph + (code - start) !== 0) covered.set(code, glyph + (code - start))
    }
  }
}
