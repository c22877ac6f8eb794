import { zlibSync } from 'fflate'
import type { Canvas } from './canvas'

/** The picture as PNG (RFC 2083): eight bits a channel, no filter; the same pixels are the same bytes. */
export function pngOf({ width, height, pixels }: Pick<Canvas, 'width' | 'height' | 'pixels'>): Uint8Array {
  const rows = new Uint8Array(height * (width * 3 + 1))
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1)
  }
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, 2, 0, 0, 0], 8)
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((at, part) => {
    file.set(part, at)
    return at + part.length
  }, 0)
  return file
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const part = new Uint8Array(data.length + 12)
  const view = new DataView(part.buffer)
  view.setUint32(0, data.length)
  part.set(new TextEncoder().encode(type), 4)
  part.set(data, 8)
  view.setUint32(data.length + 8, crc32(part.subarray(4, data.length + 8)))
  return part
}

/** CRC-32 as PNG and ZIP have it (polynomial 0xEDB88320). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
