import { TOLD_SIGN } from '@/lib/core/intake/identify-file'
import type { Profile } from './profile'

/** Id of the system a person said the files of a profile come from; null where it was recognised. */
function toldIn({ system, evidence }: Profile): string | null {
  return evidence.signs.includes(TOLD_SIGN) ? system : null
}

/**
 * Id of the system to read a file as, by what a person said of it at one of the kept profiles; null: recognise it. A file
 * is known by its name, else by its length in bytes (its digest is known only when it is read to the end). A file no
 * profile knows, such as a newer export, is read as all kept ones were told to be. The newest profile counts.
 */
export function toldSystem(
  file: { name: string; bytes: number },
  kept: readonly { addedAt: string; profile: Profile }[],
): string | null {
  const profiles = [...kept].sort((a, b) => b.addedAt.localeCompare(a.addedAt)).map(({ profile }) => profile)
  const holding = (isIt: (one: Profile['files'][number]) => boolean) => profiles.find(({ files }) => files.some(isIt))
  const known = holding(({ name }) => name === file.name) ?? holding(({ bytes }) => bytes > 0 && bytes === file.bytes)
  if (known) return toldIn(known)
  const told = new Set(profiles.map(toldIn))
  return told.size === 1 ? [...told][0]! : null
}
