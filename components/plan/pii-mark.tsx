import { PII_WORDS } from '@/lib/core/profile/mark-words'
import type { Pii } from '@/lib/core/profile/profile'

/** A square, filled, half-filled or empty, always with the word. */
export function PiiMark({ pii }: { pii: Pii }) {
  return (
    <span className={pii === 'none' ? 'pii faint' : 'pii'}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <rect x=".75" y=".75" width="8.5" height="8.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {pii === 'none' ? null : <rect width="10" height="10" fill="currentColor" />}
        {pii === 'special' ? <path d="M2.500 5h5" stroke="var(--color-paper)" strokeWidth="1.500" /> : null}
      </svg>
      {PII_WORDS[pii]}
    </span>
  )
}
