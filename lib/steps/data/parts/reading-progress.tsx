import { formatBytes } from '@/components/ui/format'
import type { Progress } from '@/lib/worker/profile-files'

type Props = { names: string; progress: Progress | null; onCancel(): void }

export function ReadingProgress({ names, progress, onCancel }: Props) {
  const { bytes = 0, total = 0, bytesPerSecond = 0, secondsLeft = null } = progress ?? {}
  return (
    <div className="mt-4">
      <p className="small" id="reading-label">
        Reading <code>{names}</code>
      </p>
      <progress className="my-2" max={total || 1} value={bytes} aria-labelledby="reading-label" />
      <div className="acts small quiet">
        <span className="num">
          {formatBytes(bytes)} of {formatBytes(total)}
          {bytesPerSecond > 0 ? `, ${formatBytes(bytesPerSecond)} a second` : ''}
          {secondsLeft !== null && secondsLeft >= 1 ? `, ${timeLeft(secondsLeft)} left` : ''}
        </span>
        <button type="button" className="btn compact" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  )
}

function timeLeft(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < 90 ? `${whole} s` : `${Math.round(whole / 60)} min`
}
