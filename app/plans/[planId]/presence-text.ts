import type { StepMeta } from '@/components/plan/step-meta'
import type { Colleague } from '@/lib/client/use-live'

/** `Legal is in step 1`, `Legal is in step 1, 2 others are here`; empty when nobody else is there. */
export function presenceText(others: readonly Colleague[], steps: readonly StepMeta[]): string {
  const [first] = others
  if (!first) return ''
  const step = steps.find((candidate) => candidate.id === first.at)
  const where = step ? `in step ${step.number}` : 'here'
  const names = new Set(others.map((colleague) => colleague.name))
  const more = names.size - 1
  return `${first.name} is ${where}${more > 0 ? `, ${more} ${more === 1 ? 'other is' : 'others are'} here` : ''}`
}
