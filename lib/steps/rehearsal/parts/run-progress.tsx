import { count, formatBytes, formatNumber } from '@/components/ui/format'
import { timeLeft } from '@/components/ui/time-left'
import { WorkProgress } from '@/components/ui/work-progress'
import type { RehearsalProgress } from '@/lib/worker/rehearse-files'

type Props = { what: string; progress: RehearsalProgress | null; onCancel(): void }

export function RunProgress({ what, progress, onCancel }: Props) {
  const { bytes = 0, total = 0, bytesPerSecond = 0, secondsLeft = null, records = 0, rejected = 0 } = progress ?? {}
  const says = `${count(records, 'record')}, ${formatNumber(rejected)} rejected; ${formatBytes(bytes)} of ${formatBytes(total)}`
  const speed = bytesPerSecond > 0 ? `, ${formatBytes(bytesPerSecond)} a second` : ''
  return (
    <WorkProgress
      label={what}
      done={progress ? bytes : null}
      total={total}
      says={progress ? `${says}${speed}${timeLeft(secondsLeft)}` : 'Opening the file'}
      onCancel={onCancel}
    />
  )
}
