import type { Presence } from './plan-events'

type Person = Presence & { sessionId: string }
type Report = { people: Person[]; heardAt: number }

/** A process that was killed says no goodbye: its people are gone when nothing was heard of it for so long. */
const GONE_AFTER_MS = 30_000

/** Who has a plan open in other server processes, as those last told. */
export type Elsewhere = {
  hear(planId: string, from: string, people: Person[], now: number): void
  people(planId: string, now: number): Person[]
}

export function createElsewhere(): Elsewhere {
  const byPlan = new Map<string, Map<string, Report>>()
  return {
    hear(planId, from, people, now) {
      const reports = byPlan.get(planId) ?? new Map<string, Report>()
      if (people.length > 0) reports.set(from, { people, heardAt: now })
      else reports.delete(from)
      if (reports.size > 0) byPlan.set(planId, reports)
      else byPlan.delete(planId)
    },
    people(planId, now) {
      const reports = byPlan.get(planId)
      if (!reports) return []
      for (const [from, { heardAt }] of reports) if (now - heardAt > GONE_AFTER_MS) reports.delete(from)
      return [...reports.values()].flatMap((report) => report.people)
    },
  }
}
