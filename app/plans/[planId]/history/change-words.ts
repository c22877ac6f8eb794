import { formatNumber, formatShortDate } from '@/components/ui/format'
import type { Json } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'

/** `key`, `list.cell`: label of a question; `key=value`: of an option; `list#`: name of a row. */
export type Labels = Readonly<Record<string, string>>

const LONGEST = 120

/** One change in the words of its question. */
export function changeWords(change: Change, labels: Labels): string {
  const [key = '', , cell] = change.at
  const label = labels[key] ?? key
  const rowName = labels[`${key}#`] ?? 'row'
  if (change.op === 'insert') return `${label}: added a ${rowName}${named(change.value)}`
  if (change.op === 'remove') return `${label}: removed a ${rowName}`
  if (change.op === 'move') return `${label}: moved a ${rowName}`
  const path = cell ? `${key}.${cell}` : key
  const place = cell ? `${label}, ${(labels[path] ?? cell).toLowerCase()}` : label
  return change.op === 'clear' ? `${place}: cleared` : `${place}: ${valueWords(change.value, path, labels)}`
}

function valueWords(value: Json, path: string, labels: Labels): string {
  if (value === null) return 'don’t know yet'
  if (typeof value === 'number') return formatNumber(value)
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === 'string')
      ? value.map((item) => labels[`${path}=${item}`] ?? item).join(', ')
      : `${value.length} rows`
  }
  const text = String(value)
  const worded = labels[`${path}=${text}`] ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatShortDate(text) : text)
  return worded.length > LONGEST ? `${worded.slice(0, LONGEST)}…` : worded
}

function named(row: { [key: string]: Json | undefined }): string {
  const name = row.name ?? row.source ?? row.text
  return typeof name === 'string' && name !== '' ? `, ${name}` : ''
}
