import { percentText } from '@/lib/core/percent-text'

/** Share from 0 to 1 as a bar and a percent beside it. A low share is not an error and is not red. */
export function FillBar({ share }: { share: number }) {
  const width = Math.max(0, Math.min(1, share)) * 72
  return (
    <span className="fill">
      <svg viewBox="0 0 72 8" aria-hidden="true">
        <rect width="72" height="8" fill="var(--color-data-3)" />
        <rect width={width} height="8" fill="var(--color-data)" />
      </svg>
      <span className="num">{percentText(share)}</span>
    </span>
  )
}
