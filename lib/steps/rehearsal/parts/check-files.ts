import type { Plan } from '@/lib/core/plan/plan'
import { isTwinName } from '@/lib/core/twin/twin-name'

export type FileCheck = { name: string; says: string; isExpected: boolean }

const bytesText = (bytes: number) => `${String(bytes).replace(/\B(?=(\d{3})+$)/g, ',')} bytes`

/** The chosen files beside the profiled ones, by name and size: is this the export the plan was made for? */
export function checkFiles(files: readonly { name: string; size: number }[], profiles: Plan['profiles']): FileCheck[] {
  const profiled = profiles.flatMap(({ profile }) => profile.files)
  const twins = files.filter(({ name }) => isTwinName(name))
  if (twins.length > 0)
    return twins.map(({ name }) => ({
      name,
      says: `${name} is a synthetic twin: its users are invented.`,
      isExpected: true,
    }))
  if (profiled.length === 0) return []
  const checks = files.map(({ name, size }): FileCheck => {
    const same = profiled.find((file) => file.name === name) ?? profiled.find((file) => file.bytes === size)
    if (!same) return { name, says: `${name} is none of the profiled files.`, isExpected: false }
    if (same.bytes === size) return { name, says: `${name} has the size of the profiled file.`, isExpected: true }
    const says = `${name} has ${bytesText(size)}; the profiled file had ${bytesText(same.bytes)}. It may be another export.`
    return { name, says, isExpected: false }
  })
  const missing = profiled.filter(
    (file) => file.role === 'users' && !files.some(({ name, size }) => name === file.name || size === file.bytes),
  )
  const absent = missing.map(({ name }) => ({
    name,
    says: `${name} was profiled and is not chosen.`,
    isExpected: false,
  }))
  return [...checks, ...absent]
}
