import type { Profile } from './profile'

/** The profile with the SHA-256 of each of its files, where it is known; in the order of the files. */
export function withDigests(profile: Profile, digests: readonly (string | null)[]): Profile {
  const files = profile.files.map((file, i) => (digests[i] ? { ...file, sha256: digests[i] } : file))
  return { ...profile, files }
}
