import { sha256Hex } from '@/lib/core/sha256'

/** One attribute has one row of overrides, whoever makes it first: two people who mark it at once meet in it. */
export function attributeRowId(name: string): string {
  return `a-${sha256Hex(name).slice(0, 12)}`
}
