import { CUSTOM_TYPES } from '@/lib/core/asgardeo/custom-attribute'
import type { CustomType, MappingTarget } from './mapping'

const CUSTOM = 'custom:'

function customType(text: string): CustomType | undefined {
  return CUSTOM_TYPES.find((type) => type === text)
}

/**
 * A target as one stable string, as the mapping step stores it and its CSV writes it: the catalogue key, `custom:name`,
 * `custom:name:Integer` for a type other than Text, or nothing.
 */
export function targetText(target: MappingTarget): string {
  if (target.kind === 'none') return ''
  if (target.kind === 'catalogue') return target.key
  const endsLikeType = customType(target.name.slice(target.name.lastIndexOf(':') + 1)) !== undefined
  const plain = target.dataType === 'Text' && !endsLikeType
  return plain ? `${CUSTOM}${target.name}` : `${CUSTOM}${target.name}:${target.dataType}`
}

/** The way back. Accepts anything: an unknown key stays a catalogue target, and `checkRow` names it. */
export function readTargetText(text: string): MappingTarget {
  if (text === '') return { kind: 'none' }
  if (!text.startsWith(CUSTOM)) return { kind: 'catalogue', key: text }
  const rest = text.slice(CUSTOM.length)
  const colon = rest.lastIndexOf(':')
  const dataType = colon < 0 ? undefined : customType(rest.slice(colon + 1))
  return dataType
    ? { kind: 'custom', name: rest.slice(0, colon), dataType }
    : { kind: 'custom', name: rest, dataType: 'Text' }
}
