/** Values that survive `JSON.parse(JSON.stringify(x))` unchanged. */
export type Json = string | number | boolean | null | Json[] | JsonObject
export type JsonObject = { [key: string]: Json | undefined }

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * One spelling for equal values: object keys sorted by code unit, `undefined` left out, no white space.
 * What a digest or an equality check is taken over (after RFC 8785, without its number rules: ours are plain).
 */
export function canonicalJson(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (isJsonObject(value)) {
    const entries = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
    return `{${entries.join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/**
 * Whether both have the same canonical spelling. Nothing is spelled out, and parts that are one object are not looked into:
 * a draft before and after an edit shares all rows but one.
 */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]))
  if (!isJsonObject(a) || !isJsonObject(b)) return (a ?? null) === (b ?? null)
  return keysOf(a) === keysOf(b) && Object.keys(a).every((key) => a[key] === undefined || sameOwn(a[key], b, key))
}

const keysOf = (object: JsonObject) => Object.values(object).filter((value) => value !== undefined).length

/** `null` is not the same as a key that is not there. */
function sameOwn(value: Json, other: JsonObject, key: string): boolean {
  return Object.hasOwn(other, key) && other[key] !== undefined && sameJson(value, other[key])
}
