import type { Profile } from '@/lib/core/profile/profile'

const MAX_BYTES = 4_000_000

/** The profile in a file the command line wrote; null when the file is anything else. */
export async function readProfileFile(file: File): Promise<Profile | null> {
  if (file.size > MAX_BYTES) return null
  const head = await file.slice(0, 200).text()
  if (!/"kind"\s*:\s*"profile"/.test(head)) return null
  try {
    const value = JSON.parse(await file.text()) as Profile
    return value.kind === 'profile' && value.version === 1 && Array.isArray(value.attributes) ? value : null
  } catch {
    return null
  }
}
