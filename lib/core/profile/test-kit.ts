import { type IntakeError, isIntakeError } from '@/lib/core/intake/issues'
import type { AttributeProfile, Profile } from './profile'
import { createProfiler, type ProfilerOptions } from './profiler'

export type TestFile = { name: string; content: string | Uint8Array }

/** Profiles files in portions of `step` bytes. */
export function profileOf(files: TestFile[], step = 1 << 16, options: ProfilerOptions = {}): Profile | IntakeError {
  const bytes = files.map(({ content }) => (typeof content === 'string' ? new TextEncoder().encode(content) : content))
  const metas = files.map(({ name }, i) => ({ name, bytes: bytes[i]!.length }))
  const profiler = createProfiler(metas, options)
  bytes.forEach((all, i) => {
    for (let at = 0; at < all.length; at += step) profiler.push(i, all.slice(at, at + step))
    profiler.endFile(i)
  })
  return profiler.finish()
}

/** The profile of files that must be readable. */
export function readable(...files: TestFile[]): Profile {
  const result = profileOf(files)
  if (isIntakeError(result)) throw new Error(`not readable: ${result.code}`)
  return result
}

export function attribute(profile: Profile, name: string): AttributeProfile {
  const found = profile.attributes.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`no attribute ${name} among ${profile.attributes.map((a) => a.name).join(', ')}`)
  return found
}

export const codes = (profile: Profile) => profile.warnings.map(({ code }) => code)
