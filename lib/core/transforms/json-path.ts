import type { Transform } from './transform'

const DEEPEST = 12

export const jsonPath: Transform = {
  id: 'json-path',
  name: 'Part of a JSON value',
  explains: 'Takes one part out of a value that holds JSON: json-path:address.city, or json-path:phones.0.number.',
  argument: { label: 'Path', hint: 'Names and places from 0, with dots between them' },
  idempotent: false,
  apply: (value, path) => {
    const text = value.trim()
    if (!path || !/^[[{]/.test(text)) return value
    let part: unknown
    try {
      part = JSON.parse(text)
    } catch {
      return value
    }
    for (const name of path.split('.', DEEPEST)) {
      if (typeof part !== 'object' || part === null || !Object.hasOwn(part, name)) return ''
      part = (part as Record<string, unknown>)[name]
    }
    if (part === null || part === undefined) return ''
    return typeof part === 'string' ? part : JSON.stringify(part)
  },
}
