import type { Transform } from './transform'

function firstOfJson(text: string): string | null {
  if (!text.startsWith('[')) return null
  try {
    const parsed: unknown = JSON.parse(text)
    if (!Array.isArray(parsed)) return null
    const first: unknown = parsed[0]
    return first === undefined || first === null ? '' : typeof first === 'string' ? first : JSON.stringify(first)
  } catch {
    return null
  }
}

export const firstValue: Transform = {
  id: 'first-value',
  name: 'First value',
  explains: 'Keeps the first entry of a list written with |, ; or commas, or as JSON.',
  argument: { label: 'Separator', hint: 'Left empty: | or ; or else comma' },
  idempotent: false,
  apply: (value, separator) => {
    const json = firstOfJson(value.trim())
    if (json !== null) return json
    const mark = separator || ['|', ';', ','].find((candidate) => value.includes(candidate))
    return mark ? value.split(mark, 1)[0]!.trim() : value
  },
}
