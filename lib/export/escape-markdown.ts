import { plainText } from '@/lib/core/plain-text'

/**
 * User text as Markdown that shows exactly that text: every character that could open, close or delimit markup (CommonMark,
 * GitHub tables, autolinks, math) is escaped. `unescapeMarkdown` is its inverse, up to white space at line ends.
 */
export function escapeMarkdown(text: string): string {
  return lines(text).map(escapeLine).join('\\\n')
}

/** The same for a table cell or a heading, which must stay on one line. */
export function escapeMarkdownLine(text: string): string {
  return lines(text).filter(Boolean).map(escapeLine).join('<br>')
}

/** A code span with a fence longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const flat = lines(text).join(' ').trim()
  if (flat === '') return ''
  // A pipe ends a table cell even inside a code span, so such a text is escaped like prose and marked up by a tag.
  if (flat.includes('|')) return `<code>${escapeLine(flat)}</code>`
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const padded = flat.startsWith('`') || flat.endsWith('`') ? ` ${flat} ` : flat
  return `${fence}${padded}${fence}`
}

export function unescapeMarkdown(markdown: string): string {
  return markdown
    .replaceAll('<br>', '\n')
    .replaceAll('\\\n', '\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

const lines = (text: string) =>
  plainText(text)
    .split('\n')
    .map((line) => line.trim())

function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&|~#$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www|mailto|xmpp)(?=[.:])/gi, '$1\\')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&')
}
