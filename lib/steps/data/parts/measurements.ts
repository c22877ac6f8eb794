import type { Plan } from '@/lib/core/plan/plan'
import type { AttributeProfile } from '@/lib/core/profile/profile'
import { attributes, measure } from '../measured'

/** What the files of that day say of an attribute. */
export type Measurement = { attribute: AttributeProfile; file: string; date: string }

/** What the kept files say of each attribute by its name, before anybody marked it otherwise. */
export function measurementsOf(profiles: Plan['profiles']): Map<string, Measurement> {
  const measured = measure(profiles)
  if (!measured) return new Map()
  const { name: file, date } = measured.origin
  return new Map(attributes(measured).map((attribute) => [attribute.name, { attribute, file, date: date ?? '' }]))
}
