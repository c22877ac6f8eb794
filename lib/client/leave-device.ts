import { countText } from '@/lib/core/count-text'

/** ` 3 changes on this device were not sent yet and would be lost.`, or nothing when all was sent. */
export async function unsentWarning(planId: string | null): Promise<string> {
  const { countKept } = await import('./queue-storage')
  const kept = await countKept(planId)
  if (kept === 0) return ''
  return ` ${countText(kept, 'change')} on this device ${kept === 1 ? 'was' : 'were'} not sent yet and would be lost.`
}

/** Removes what this device still keeps of a plan, or of all plans. */
export async function forgetUnsent(planId: string | null): Promise<void> {
  const { forgetKept } = await import('./queue-storage')
  await forgetKept(planId)
}
