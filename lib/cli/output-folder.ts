import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Names only a rehearsal writes: left over from an earlier run they would be taken for this one's. */
const OURS = /^(?:bulk-\d{4}\.json|users-\d{4}\.csv|members-\d{4}\.csv)$/
const FOLDERS = ['scim', 'console', 'members']

/** Where the files of a run go. They hold people, so only their owner may read them. */
export class OutputFolder {
  readonly written = new Set<string>()

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const name of FOLDERS) {
      let entries: string[] = []
      try {
        entries = readdirSync(path.join(folder, name))
      } catch {
        continue
      }
      for (const entry of entries) if (OURS.test(entry)) rmSync(path.join(folder, name, entry))
    }
  }

  /** Adds to a file of this run; the first chunk replaces what stood there. */
  write(name: string, bytes: Uint8Array | string): void {
    const target = path.join(this.folder, name)
    if (this.written.has(name)) {
      appendFileSync(target, bytes)
      return
    }
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
    writeFileSync(target, bytes, { mode: 0o600 })
    this.written.add(name)
  }
}
