import { Inflate } from 'fflate'
import type { Passed } from '../readers/reader'
import { WorkbookFault } from './workbook-fault'

/*
 * The part of ZIP (APPNOTE 6.3) that workbooks use. Sizes are distrusted: what really comes out is counted, against
 * what the archive declares, against a ceiling, and against what the compressed bytes can reasonably hold.
 */
export const ARCHIVE_LIMITS = {
  /** Bytes of the file itself, which is held in memory. */
  file: 512 * 1024 * 1024,
  entries: 10_000,
  /** Bytes of one entry when unpacked: a sheet of a million rows and 30 columns has about 1.5 GB. */
  expanded: 2 * 1024 * 1024 * 1024,
  /** Unpacked bytes per packed byte, once an entry is larger than `ratioFrom`. Real sheets reach about 60. */
  ratio: 400,
  ratioFrom: 16 * 1024 * 1024,
}

const SLICE = 16_384
const END_RECORD = 0x06054b50
const CENTRAL_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8
const IN_ZIP64 = 0xffffffff

type Entry = { name: string; method: number; packed: number; expanded: number; offset: number }

/** The entries of a ZIP file by name. */
export class ZipArchive {
  private readonly view: DataView
  private readonly entries = new Map<string, Entry>()

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits = ARCHIVE_LIMITS,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.readDirectory()
  }

  get names(): string[] {
    return [...this.entries.keys()]
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /** Unpacks an entry in portions; stops early when `take` answers true. */
  expand(name: string, take: (chunk: Uint8Array) => boolean, passed?: Passed): void {
    const entry = this.entries.get(name)
    if (!entry) throw new WorkbookFault('xlsx-broken')
    const packed = this.packedBytes(entry)
    let total = 0
    const isStopped = (chunk: Uint8Array) => {
      total += chunk.length
      if (total > this.limits.expanded) throw new WorkbookFault('xlsx-too-large')
      if (total > this.limits.ratioFrom && total > packed.length * this.limits.ratio)
        throw new WorkbookFault('xlsx-too-large')
      if (total > entry.expanded) throw new WorkbookFault('xlsx-broken')
      return take(chunk)
    }
    if (entry.method === STORED) {
      isStopped(packed)
      return
    }
    if (entry.method !== DEFLATED) throw new WorkbookFault('xlsx-broken')
    let isOver = false
    let chunks: Uint8Array[] = []
    const inflate = new Inflate((chunk, final) => {
      isOver ||= final
      chunks.push(chunk)
    })
    for (let at = 0; at < packed.length && !isOver; at += SLICE) {
      try {
        inflate.push(packed.slice(at, at + SLICE), at + SLICE >= packed.length)
      } catch {
        throw new WorkbookFault('xlsx-broken')
      }
      for (const chunk of chunks) if (chunk.length > 0 && isStopped(chunk)) return
      chunks = []
      passed?.(Math.min(1, (at + SLICE) / packed.length))
    }
    if (total !== entry.expanded) throw new WorkbookFault('xlsx-broken')
  }

  /** The whole text of a small entry. */
  text(name: string, longest: number): string {
    const decoder = new TextDecoder()
    let text = ''
    this.expand(name, (chunk) => {
      text += decoder.decode(chunk, { stream: true })
      if (text.length > longest) throw new WorkbookFault('xlsx-too-large')
      return false
    })
    return text + decoder.decode()
  }

  private readDirectory(): void {
    const { view, bytes } = this
    const end = this.findEnd()
    const count = view.getUint16(end + 10, true)
    if (count > this.limits.entries) throw new WorkbookFault('xlsx-too-large')
    let at = view.getUint32(end + 16, true)
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_RECORD) throw new WorkbookFault('xlsx-broken')
      const nameLength = view.getUint16(at + 28, true)
      const entry: Entry = {
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        expanded: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      }
      if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new WorkbookFault('xlsx-locked')
      if (entry.packed === IN_ZIP64 || entry.expanded > this.limits.expanded) throw new WorkbookFault('xlsx-too-large')
      this.entries.set(entry.name, entry)
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  }

  private findEnd(): number {
    const { view, bytes } = this
    const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT)
    for (let at = bytes.length - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END_RECORD) return at
    throw new WorkbookFault('xlsx-broken')
  }

  private packedBytes(entry: Entry): Uint8Array {
    const { view, bytes } = this
    const { offset, packed } = entry
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_RECORD)
      throw new WorkbookFault('xlsx-broken')
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (start + packed > bytes.length) throw new WorkbookFault('xlsx-broken')
    return bytes.subarray(start, start + packed)
  }
}
