import { MAX_REVISION } from '@/lib/api/revision'

/** The last revision a caller knows, from an address or a header; 0, so everything, for what is no number. */
export function revisionAfter(text: string | null): number {
  return Math.min(Math.max(0, Math.trunc(Number(text)) || 0), MAX_REVISION)
}
