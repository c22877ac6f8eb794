import { wordDiff } from '@/lib/core/text-diff/word-diff'

/** Old and new text in one line: what is gone struck through, what is new underlined; never by colour alone. */
export function TextDifference({ was, now }: { was: string; now: string }) {
  return (
    <span className="text-diff">
      {wordDiff(was, now).map(({ kind, text }, index) =>
        kind === 'removed' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one comparison have no identity but their order
          <del key={index}>{text}</del>
        ) : kind === 'added' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one comparison have no identity but their order
          <ins key={index}>{text}</ins>
        ) : (
          text
        ),
      )}
    </span>
  )
}
