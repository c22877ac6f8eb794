/** Entries of a list in one text: JSON, or written with `separator`, else with |, ; or commas. One entry if it is none. */
export function splitValues(value: string, separator?: string): string[] {
  const text = value.trim()
  if (text.startsWith('[')) {
    try {
      const parsed: unknown = JSON.parse(text)
      if (Array.isArray(parsed))
        return parsed.map((one) => (one === null ? '' : typeof one === 'string' ? one : JSON.stringify(one)))
    } catch {
      // No JSON after all: read as text.
    }
  }
  const mark = separator || ['|', ';', ','].find((candidate) => value.includes(candidate))
  return mark ? value.split(mark).map((one) => one.trim()) : [value]
}
