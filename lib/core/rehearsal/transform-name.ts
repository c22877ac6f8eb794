import { readTransform } from '@/lib/core/transforms/apply-transforms'

/** What the mapping table calls a step of a pipeline. */
export function transformName(step: string): string {
  return readTransform(step)?.transform.name ?? step
}
