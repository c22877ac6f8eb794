import { count, formatBytes, formatNumber } from '@/components/ui/format'
import type { RehearsalProgress } from '@/lib/worker/rehearse-files'

type Props = { what: string; progress: RehearsalProgress | null; onCancel(): void }

export function RunProgress({ what, progress, onCancel }: Props) {
  const { bytes = 0, total = 0, bytesPerSecond = 0, secondsLeft = null, records = 0, rejected = 0 } = progress ?? {}
  return (
    <div className="mt-4">
      <p className="small" id="rehearsing-label">
        {what}
      </p>
      <progress className="my-2" max={total || 1} value={bytes} aria-labelledby="rehearsing-label" />
      <div className="acts small quiet">
        <span className="num">
          {count(records, 'record')}, {formatNumber(rejected)} rejected; {formatBytes(bytes)} of {formatBytes(total)}
          {bytesPerSecond > 0 ? `, ${formatBytes(bytesPerSecond)} a second` : ''}
          {secondsLeft !== null && secondsLeft >= 1 ? `, ${Math.round(secondsLeft)} s left` : ''}
        </span>
        <button type="button" className="btn compact" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  )
}
