import { isJsonObject, type Json } from '@/lib/core/json'

/** MongoDB's extended JSON wraps a value in one key that starts with a dollar: `{"$oid": "..."}`. */
export function unwrapped(value: Json | undefined): Json | undefined {
  if (!isJsonObject(value)) return value
  for (const key in value) return key.startsWith('$') ? value[key] : value
  return value
}

/** The texts at a path of a value, those in lists too, added to `into`; objects themselves are no texts. */
export function collect(value: Json | undefined, path: string, into: string[]): void {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, path, into)
    return
  }
  const plain = unwrapped(value)
  if (!isJsonObject(plain)) {
    if (path === '' && plain !== null && plain !== undefined && plain !== '' && !Array.isArray(plain))
      into.push(String(plain))
    return
  }
  if (path === '') return
  // Names such as `urn:...:2.0:User` hold dots themselves, so every split is tried, the longest key first.
  if (path in plain) collect(plain[path], '', into)
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const key = path.slice(0, dot)
    if (key in plain) {
      collect(plain[key], path.slice(dot + 1), into)
      return
    }
  }
}

/** Whether a value names the path, be it without a value there. */
export function names(value: Json | undefined, path: string): boolean {
  if (Array.isArray(value)) return value.some((item) => names(item, path))
  const plain = unwrapped(value)
  if (!isJsonObject(plain)) return false
  if (Object.hasOwn(plain, path)) return true
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const key = path.slice(0, dot)
    if (Object.hasOwn(plain, key)) return names(plain[key], path.slice(dot + 1))
  }
  return false
}
