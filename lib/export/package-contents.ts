import { unzipSync } from 'fflate'
import { sha256Hex } from '@/lib/core/sha256'
import type { Manifest } from './manifest'
import { type Member, OWN_FILES } from './package'

export type PackageContents = {
  files: { name: string; says: string; bytes: number; sha256: string }[]
  /** What this copy leaves out, and what it may hold all the same, in sentences; empty for the whole package. */
  leftOut: string[]
  mayRemain: string[]
}

/** What a package holds, read from its bytes, so that what is shown cannot differ from what is sent. */
export function packageContents(zip: Uint8Array, members: readonly Member[]): PackageContents {
  const said = new Map<string, string>([
    ...Object.entries(OWN_FILES),
    ...members.map(({ name, says }): [string, string] => [name, says]),
  ])
  const held = unzipSync(zip)
  const manifest = JSON.parse(new TextDecoder().decode(held['manifest.json'])) as Manifest
  return {
    files: Object.entries(held).map(([name, bytes]) => ({
      name,
      says: said.get(name) ?? '',
      bytes: bytes.byteLength,
      sha256: sha256Hex(bytes),
    })),
    leftOut: [...(manifest.leftOut ?? [])],
    mayRemain: [...(manifest.mayRemain ?? [])],
  }
}

/** One file of a package, byte for byte; null when it holds none of that name. */
export function packageFile(zip: Uint8Array, name: string): Uint8Array | null {
  const held = unzipSync(zip, { filter: (file) => file.name === name })
  return Object.hasOwn(held, name) ? (held[name] ?? null) : null
}
