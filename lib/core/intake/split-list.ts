import type { Json } from '@/lib/core/json'
import { collect } from './json/at-path'
import { isTooDeep } from './json/nesting'
import { phpKeys } from './php-serialised'

/** The members of a list written in one cell: a JSON array, a serialised PHP array, or texts between `;`, `|` or `,`. */
export function splitList(cell: string): string[] {
  if (cell === '') return []
  const php = cell.startsWith('a:') ? phpKeys(cell) : null
  if (php) return php
  if (cell.startsWith('[') && !isTooDeep(cell)) {
    try {
      const values: string[] = []
      collect(JSON.parse(cell) as Json, '', values)
      return values
    } catch {
      return []
    }
  }
  const separator = cell.includes(';') ? ';' : cell.includes('|') ? '|' : ','
  if (!cell.includes(separator)) return cell.trim() === '' ? [] : [cell.trim()]
  const parts = cell.split(separator).map((part) => part.trim())
  return [...new Set(parts)].filter((part) => part !== '')
}
