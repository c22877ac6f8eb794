import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'

const MAX_BYTES = 8_000_000

/** The result in a file the command line wrote; null when the file is anything else. */
export async function readRehearsalFile(file: File): Promise<RehearsalTotals | null> {
  if (file.size > MAX_BYTES || !/"kind"\s*:\s*"rehearsal"/.test(await file.slice(0, 200).text())) return null
  try {
    const { readTotals } = await import('@/lib/core/rehearsal/totals-schema')
    return readTotals(JSON.parse(await file.text()))
  } catch {
    return null
  }
}
