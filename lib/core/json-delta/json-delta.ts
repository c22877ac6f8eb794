import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'

/**
 * How one JSON value became another: replaced (`v`), an object with some keys changed and some gone (`o`), an array with
 * a stretch replaced (`a`: start, how many go, what comes), or an array of the same length with some items changed (`i`).
 */
export type Delta =
  | ['v', Json]
  | ['o', { [key: string]: Delta }, string[]]
  | ['a', number, number, Json[]]
  | ['i', [index: number, delta: Delta][]]

/** The shortest of a few ways from `old` to `now`; null when nothing differs. Keys without a value count as absent. */
export function deltaOf(old: Json | undefined, now: Json): Delta | null {
  if (old === now) return null
  if (Array.isArray(old) && Array.isArray(now)) return arrayDelta(old, now)
  if (isJsonObject(old) && isJsonObject(now)) return objectDelta(old, now)
  return ['v', now]
}

/** `old` after a delta that was taken from an equal value. */
export function applyDelta(old: Json, delta: Delta): Json {
  switch (delta[0]) {
    case 'v':
      return delta[1]
    case 'a':
      return Array.isArray(old) ? [...old.slice(0, delta[1]), ...delta[3], ...old.slice(delta[1] + delta[2])] : old
    case 'i': {
      if (!Array.isArray(old)) return old
      const items = [...old]
      for (const [index, change] of delta[1]) items[index] = applyDelta(items[index] ?? null, change)
      return items
    }
    case 'o': {
      if (!isJsonObject(old)) return old
      const gone = new Set(delta[2])
      const kept = Object.entries(old).filter(([key]) => !gone.has(key))
      const changed = Object.entries(delta[1]).map(([key, change]): [string, Json] => [
        key,
        applyDelta(Object.hasOwn(old, key) ? (old[key] ?? null) : null, change),
      ])
      // By entries, not by assignment: a key named `__proto__` stays a key.
      return Object.fromEntries([...kept, ...changed])
    }
  }
}

function objectDelta(old: JsonObject, now: JsonObject): Delta | null {
  const changed: [string, Delta][] = []
  for (const key of Object.keys(now)) {
    const value = now[key]
    if (value === undefined) continue
    const delta = deltaOf(Object.hasOwn(old, key) ? old[key] : undefined, value)
    if (delta) changed.push([key, delta])
  }
  const gone = Object.keys(old).filter(
    (key) => old[key] !== undefined && (!Object.hasOwn(now, key) || now[key] === undefined),
  )
  return changed.length + gone.length === 0 ? null : ['o', Object.fromEntries(changed), gone]
}

function arrayDelta(old: Json[], now: Json[]): Delta | null {
  const same = (a: Json | undefined, b: Json | undefined) =>
    a !== undefined && b !== undefined && deltaOf(a, b) === null
  let start = 0
  while (start < old.length && start < now.length && same(old[start], now[start])) start += 1
  let end = 0
  const most = Math.min(old.length, now.length) - start
  while (end < most && same(old[old.length - 1 - end], now[now.length - 1 - end])) end += 1
  const [left, right] = [old.slice(start, old.length - end), now.slice(start, now.length - end)]
  if (left.length === 0 && right.length === 0) return null
  if (left.length !== right.length) return ['a', start, left.length, right]
  return [
    'i',
    right.flatMap((item, at): [number, Delta][] => {
      const delta = deltaOf(left[at], item)
      return delta ? [[start + at, delta]] : []
    }),
  ]
}
