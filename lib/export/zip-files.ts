import { unzipSync, zipSync } from 'fflate'

/** Files as one ZIP whose bytes depend on the files and the day (ISO date) alone. */
export function zipFiles(files: readonly (readonly [name: string, bytes: Uint8Array])[], today: string): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 6, mtime: localNoon(today) })
}

/** A ZIP that a library wrote, with the moment it was written taken out and its XML parts passed through `edit`. */
export function rezip(
  zip: Uint8Array,
  today: string,
  edit: (name: string, xml: string) => string = (_, xml) => xml,
): Uint8Array {
  const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes] as const
    return [name, new TextEncoder().encode(edit(name, new TextDecoder().decode(bytes)))] as const
  })
  return zipFiles(files, today)
}

/** ZIP stores local wall-clock time: noon of the same calendar day gives the same bytes in every time zone. */
function localNoon(today: string): Date {
  const [year = 1980, month = 1, day = 1] = today.split('-').map(Number)
  return new Date(Math.min(2099, Math.max(1980, year)), month - 1, day, 12)
}
