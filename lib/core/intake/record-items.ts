import { isJsonObject, type Json } from '@/lib/core/json'
import { parseEmbedded } from './embedded-json'

/** The members of a list's objects that somebody looks at; of `secrets` only scheme, parameters, length and alphabet. */
export type ItemMembers = { readonly plain: readonly string[]; readonly secret: readonly string[] }

/** One object of a list: the first non-empty value of each member, where there is one. */
export type Item = Readonly<Record<string, string | undefined>>

/**
 * The objects in a value, one after the other, whether it is one, a list, or JSON in a text. Members are paths, and go
 * through JSON in texts too.
 */
export function itemsIn(value: Json | undefined, { plain, secret }: ItemMembers): Item[] {
  const paths = [...plain, ...secret].map((name) => ({ name, keys: name.split('.') }))
  return objectsIn(value).map((object) =>
    Object.fromEntries(paths.map(({ name, keys }) => [name, firstText(object, keys, 0) || undefined])),
  )
}

function objectsIn(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value === 'string') return inText(value)
  return isJsonObject(value) ? [value] : []
}

/** The object, or the objects of the list, that a text holds. */
function inText(text: string): Json[] {
  if (text.length <= 2 || (text[0] !== '{' && text[0] !== '[')) return []
  const { value } = parseEmbedded(text)
  return (Array.isArray(value) ? value : [value]).filter(isJsonObject)
}

function firstText(value: Json | undefined, keys: string[], at: number): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return firstOf(value, keys, at)
  if (isJsonObject(value)) {
    const key = keys[at]
    return key !== undefined && Object.hasOwn(value, key) ? firstText(value[key], keys, at + 1) : ''
  }
  if (at === keys.length) return String(value)
  return typeof value === 'string' ? firstOf(inText(value), keys, at) : ''
}

function firstOf(values: Json[], keys: string[], at: number): string {
  for (const value of values) {
    const text = firstText(value, keys, at)
    if (text !== '') return text
  }
  return ''
}
