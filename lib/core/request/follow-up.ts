/** What happened after the request was sent, read from its log. */
import type { FollowUp } from '@/lib/core/facts/request'
import type { JsonObject } from '@/lib/core/json'
import { rowsOf } from '@/lib/core/plan/list-rows'

export type SentMark = { date: string | null; by: string; digest: string }

/** The ids of the marks "sent" in a request's draft, in order; anything else in the draft is passed by. */
export function sentIds({ followUp }: JsonObject): string[] {
  return rowsOf(followUp).flatMap(({ id, kind }) => (kind === 'sent' ? [String(id)] : []))
}

/** The latest mark "sent"; null while there is none. */
export function sentMark(log: readonly FollowUp[]): SentMark | null {
  const sent = log.filter(({ kind }) => kind === 'sent').at(-1)
  return sent ? { date: sent.date, by: sent.by, digest: sent.digest } : null
}

/** Users of one wave: expected, imported, refused, and those nobody has accounted for; null where one was not counted. */
export type WaveCount = {
  wave: string
  expected: number | null
  imported: number | null
  failed: number | null
  missing: number | null
}

/** One row for each wave in the order of the log; a wave counted again stands as last counted. */
export function waveCounts(log: readonly FollowUp[]): WaveCount[] {
  const counts = new Map<string, WaveCount>()
  for (const { kind, wave, planned, actual, failed } of log) {
    if (kind !== 'counted') continue
    const name = wave || 'All users'
    const isWhole = planned !== null && actual !== null && failed !== null
    counts.set(name, {
      wave: name,
      expected: planned,
      imported: actual,
      failed,
      missing: isWhole ? planned - actual - failed : null,
    })
  }
  return [...counts.values()]
}

/** The sum over all waves; a column is null as soon as one wave does not know it. */
export function waveTotal(counts: readonly WaveCount[]): Omit<WaveCount, 'wave'> {
  const sum = (key: 'expected' | 'imported' | 'failed' | 'missing') =>
    counts.reduce<number | null>((total, count) => {
      const value = count[key]
      return total === null || value === null ? null : total + value
    }, 0)
  return { expected: sum('expected'), imported: sum('imported'), failed: sum('failed'), missing: sum('missing') }
}

/** Dates promised or asked for that nothing in the log has settled: no later answer names the same ticket. */
export function openPromises(log: readonly FollowUp[]): FollowUp[] {
  return log.filter((entry, at) => {
    if (entry.kind !== 'promised' && entry.kind !== 'asked') return false
    const later = log.slice(at + 1)
    return !later.some(({ kind, ticket }) => kind === 'answered' && ticket !== '' && ticket === entry.ticket)
  })
}
