import { count, formatBytes, formatNumber } from '@/components/ui/format'
import { timeLeft } from '@/components/ui/time-left'
import { WorkProgress } from '@/components/ui/work-progress'

type Progress = { users: number; bytes: number; usersPerSecond: number; secondsLeft: number | null }
type Props = { what: string; users: number; progress: Progress | null; onCancel(): void }

/** How far the making of a synthetic twin is. */
export function TwinProgressLine({ what, users, progress, onCancel }: Props) {
  const made = progress ? `${formatNumber(progress.users)} of ${count(users, 'invented user')}` : 'Starting'
  const speed = progress
    ? `, ${formatBytes(progress.bytes)}, ${formatNumber(progress.usersPerSecond)} users a second`
    : ''
  return (
    <WorkProgress
      label={what}
      done={progress?.users ?? null}
      total={users}
      says={`${made}${speed}${timeLeft(progress?.secondsLeft ?? null)}`}
      onCancel={onCancel}
    />
  )
}
