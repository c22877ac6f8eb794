/** A stretch of text that two versions share, or that only the old (`removed`) or the new one (`added`) holds. */
export type TextPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Above so many comparisons the middle is given as replaced: nobody reads a difference that large word by word. */
const MOST_COMPARISONS = 4_000_000

/**
 * What was taken out of `old` and put in to make `now`, in words, numbers, signs and blanks. `same` and `removed` parts
 * joined give exactly `old`, `same` and `added` parts exactly `now`. Longest common subsequence after the equal ends.
 */
export function wordDiff(old: string, now: string): TextPart[] {
  const [a, b] = [tokens(old), tokens(now)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const parts: TextPart[] = []
  push(parts, 'same', a.slice(0, start))
  middle(parts, a.slice(start, a.length - end), b.slice(start, b.length - end))
  push(parts, 'same', a.slice(a.length - end))
  return parts
}

function tokens(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu) ?? []
}

function middle(parts: TextPart[], a: string[], b: string[]): void {
  if (a.length * b.length > MOST_COMPARISONS || a.length === 0 || b.length === 0) {
    push(parts, 'removed', a)
    push(parts, 'added', b)
    return
  }
  const width = b.length + 1
  /** Length of the longest common subsequence of what follows `i` in a and `j` in b. */
  const common = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j]
          ? 1 + common[(i + 1) * width + j + 1]!
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(parts, 'same', [a[i++]!])
      j += 1
    } else if (j >= b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      push(parts, 'removed', [a[i++]!])
    } else {
      push(parts, 'added', [b[j++]!])
    }
  }
}

/** Neighbours of one kind become one part. */
function push(parts: TextPart[], kind: TextPart['kind'], words: string[]): void {
  if (words.length === 0) return
  const last = parts.at(-1)
  if (last?.kind === kind) last.text += words.join('')
  else parts.push({ kind, text: words.join('') })
}
