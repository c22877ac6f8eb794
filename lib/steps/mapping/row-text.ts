/** How a mapping row is written as text: in the answers, in the CSV, and when pasted from a spreadsheet. */
import type { CustomType, MappingTarget } from '@/lib/core/mapping/mapping'

const CUSTOM = 'custom:'

/** `emailaddress` is a key of the catalogue, `custom:customer_no` a new attribute, empty text no target. */
export function parseTarget(text: string, dataType: CustomType): MappingTarget {
  const target = text.trim()
  if (target === '') return { kind: 'none' }
  if (!target.startsWith(CUSTOM)) return { kind: 'catalogue', key: target }
  const name = target.slice(CUSTOM.length).trim()
  return name === '' ? { kind: 'none' } : { kind: 'custom', name, dataType }
}

export function formatTarget(target: MappingTarget): string {
  if (target.kind === 'none') return ''
  return target.kind === 'catalogue' ? target.key : `${CUSTOM}${target.name}`
}

/** `trim, lower-case, phone-to-e164:IE`: in order, separated by commas. */
export function parseTransforms(text: string): string[] {
  return text
    .split(',')
    .map((step) => step.trim())
    .filter(Boolean)
}

export function formatTransforms(transforms: readonly string[]): string {
  return transforms.join(', ')
}
