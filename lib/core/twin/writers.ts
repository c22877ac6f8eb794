import { guardFormula } from '@/lib/core/formula-guard'
import type { AttributeProfile, Profile } from '@/lib/core/profile/profile'
import { nestedRecord, nestingOf } from './nested-record'
import { scimWriter } from './scim-writer'
import type { TwinRow } from './twin'

export type TwinFormat = 'csv' | 'ndjson' | 'scim'
export const TWIN_FORMATS: readonly TwinFormat[] = ['csv', 'ndjson', 'scim']

const PORTION = 1 << 16
const cell = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A twin as the text of a file, in portions of about 64 KB. */
export function* writeTwin(rows: Iterable<TwinRow>, profile: Profile, format: TwinFormat): Generator<string> {
  let text = ''
  for (const part of partsOf(rows, profile, format)) {
    text += part
    if (text.length < PORTION) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

function partsOf(rows: Iterable<TwinRow>, profile: Profile, format: TwinFormat): Iterable<string> {
  if (format === 'csv') return csvParts(rows, profile)
  return format === 'ndjson' ? ndjsonParts(rows, profile) : scimParts(rows, profile)
}

/** One column per attribute; JSON that holds attributes of its own stands in one cell, as exports have it. */
function* csvParts(rows: Iterable<TwinRow>, profile: Profile): Generator<string> {
  const nesting = nestingOf(profile)
  const isInside = (name: string) => [...nesting.embedded.keys()].some((outer) => name.startsWith(`${outer}.`))
  const names = profile.attributes.map(({ name }) => name).filter((name) => !isInside(name))
  const byName = new Map(profile.attributes.map((attribute) => [attribute.name, attribute]))
  // The CSV of Firebase has no header; its columns are known by their places.
  if (profile.system !== 'firebase' || profile.format !== 'csv')
    yield `${names.map(guardFormula).map(cell).join(',')}\r\n`
  for (const row of rows) {
    const record = nesting.embedded.size > 0 ? nestedRecord(row, nesting) : null
    const cells = names.map((name) => {
      if (record && nesting.embedded.has(name)) return String(record[name] ?? '')
      const value = row[name]
      return value === undefined
        ? ''
        : typeof value === 'string'
          ? value
          : listCell(value, byName.get(name), profile.format === 'csv')
    })
    yield `${cells.map(cell).join(',')}\r\n`
  }
}

/** Names go between semicolons, in a table as far as its longest cell had room; of addresses there is one. */
function listCell(values: string[], attribute: AttributeProfile | undefined, isTable: boolean): string {
  let cell = values[0]!
  if (attribute?.type !== 'text') return cell
  const room = isTable ? attribute.maxLength : Number.POSITIVE_INFINITY
  for (const value of values.slice(1)) if (cell.length + value.length < room) cell += `;${value}`
  return cell
}

function* ndjsonParts(rows: Iterable<TwinRow>, profile: Profile): Generator<string> {
  const nesting = nestingOf(profile)
  for (const row of rows) yield `${JSON.stringify(nestedRecord(row, nesting))}\n`
}

/** A list response of RFC 7644, written as it goes; how many there are is told at the end. */
function* scimParts(rows: Iterable<TwinRow>, profile: Profile): Generator<string> {
  yield '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"startIndex":1,"Resources":[\n'
  const scimUser = scimWriter(profile)
  let count = 0
  for (const row of rows) {
    count++
    yield `${count > 1 ? ',\n' : ''}${JSON.stringify(scimUser(row, count))}`
  }
  yield `\n],"totalResults":${count},"itemsPerPage":${count}}\n`
}
