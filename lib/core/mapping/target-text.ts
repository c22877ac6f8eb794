import type { CustomType, MappingTarget } from './mapping'

const CUSTOM = 'custom:'

/**
 * A target as one stable string, as the mapping step stores it and its CSV writes it: the catalogue key, `custom:name`, or
 * nothing. The type of a custom attribute is a field of its own.
 */
export function targetText(target: MappingTarget): string {
  if (target.kind === 'none') return ''
  return target.kind === 'catalogue' ? target.key : `${CUSTOM}${target.name}`
}

/** The way back. Accepts anything: an unknown key stays a catalogue target, and `checkRow` names it. */
export function readTargetText(text: string, dataType: CustomType = 'Text'): MappingTarget {
  const target = text.trim()
  if (target === '') return { kind: 'none' }
  if (!target.startsWith(CUSTOM)) return { kind: 'catalogue', key: target }
  return { kind: 'custom', name: target.slice(CUSTOM.length).trim(), dataType }
}
