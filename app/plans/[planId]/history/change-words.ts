import { formatNumber, formatShortDate } from '@/components/ui/format'
import { countText } from '@/lib/core/count-text'
import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { type Change, valueAt } from '@/lib/core/plan/change'

/** `key`, `list.cell`: label of a question; `key=value`: of an option; `list#`: name of a row. */
export type Labels = Readonly<Record<string, string>>

const LONGEST = 120

/** One change in the words of its question; with the draft before it, rows by name and the value it replaces too. */
export function changeWords(change: Change, labels: Labels, before?: JsonObject): string {
  const [key = '', rowId, cell] = change.at
  const row = before && rowId ? valueAt(before, [key, rowId]) : undefined
  const name = isJsonObject(row) ? named(row) : ''
  const label = labels[key] ?? key
  const rowName = labels[`${key}#`] ?? 'row'
  if (change.op === 'insert') return `${label}: added ${article(rowName)} ${rowName}${named(change.value)}`
  if (change.op === 'remove') return `${label}: removed ${article(rowName)} ${rowName}${name}`
  if (change.op === 'move') return `${label}: moved ${article(rowName)} ${rowName}${name}`
  const path = cell ? `${key}.${cell}` : key
  const place = cell ? `${label}${name}, ${(labels[path] ?? cell).toLowerCase()}` : label
  const replaced = before ? valueAt(before, change.at) : undefined
  const was = replaced === undefined || replaced === '' ? '' : `, was ${valueWords(replaced, path, labels)}`
  return change.op === 'clear' ? `${place}: cleared${was}` : `${place}: ${valueWords(change.value, path, labels)}${was}`
}

/** A value as a reader would say it: labels of options, dates in words, long text cut. */
export function valueWords(value: Json, path: string, labels: Labels): string {
  if (value === null) return 'don’t know yet'
  if (typeof value === 'number') return formatNumber(value)
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === 'string')
      ? value.map((item) => labels[`${path}=${item}`] ?? item).join(', ')
      : countText(value.length, 'row')
  }
  const text = String(value)
  const worded = labels[`${path}=${text}`] ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatShortDate(text) : text)
  return worded.length > LONGEST ? `${worded.slice(0, LONGEST)}…` : worded
}

function named(row: { [key: string]: Json | undefined }): string {
  const name = row.name ?? row.source ?? row.text
  return typeof name === 'string' && name !== '' ? `, ${name}` : ''
}

const article = (noun: string) => (/^[aeio]/i.test(noun) ? 'an' : 'a')

/** What one entry of the log says, each line once: a row has no name there, so rows changed alike are counted. */
export function entryLines(changes: readonly Change[], labels: Labels): { line: string; times: number }[] {
  const times = new Map<string, number>()
  for (const change of changes) {
    const line = changeWords(change, labels)
    times.set(line, (times.get(line) ?? 0) + 1)
  }
  return [...times].map(([line, times]) => ({ line, times }))
}
