import { Zip, ZipDeflate } from 'fflate'

type Volumes = {
  bytes(chunk: Uint8Array<ArrayBuffer>): void
  /** The ZIP so far is complete. */
  volumeEnd(): void
}

/**
 * Files as one ZIP after the other, written while they arrive. A new file name ends the file before it; a ZIP that has
 * reached `limit` bytes ends there.
 */
export class ZipVolumes {
  private zip: Zip | null = null
  private entry: ZipDeflate | null = null
  private name = ''
  private size = 0

  constructor(
    private readonly limit: number | null,
    private readonly to: Volumes,
  ) {}

  add(name: string, bytes: Uint8Array): void {
    if (name !== this.name) this.next(name)
    this.entry!.push(bytes)
  }

  end(): void {
    this.entry?.push(new Uint8Array(0), true)
    this.entry = null
    this.name = ''
    if (!this.zip) return
    this.zip.end()
    this.zip = null
    this.size = 0
    this.to.volumeEnd()
  }

  private next(name: string): void {
    this.entry?.push(new Uint8Array(0), true)
    this.entry = null
    if (this.limit !== null && this.size >= this.limit) this.end()
    this.zip ??= new Zip((_, data) => {
      this.size += data.length
      this.to.bytes(data as Uint8Array<ArrayBuffer>)
    })
    this.entry = new ZipDeflate(name, { level: 6 })
    this.name = name
    this.zip.add(this.entry)
  }
}
