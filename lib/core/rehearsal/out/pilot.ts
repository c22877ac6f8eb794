import type { JudgedRecord, Output } from '../output'
import type { PilotSize } from '../totals'
import type { AcceptedUser, UserWriter } from './accepted-user'
import { greedyCover } from './greedy-cover'
import { pilotFeatures } from './pilot-features'

/** Candidates kept at most; what only later records show is then not covered, and `missed` says so. */
const KEPT = 2000

/**
 * Picks accepted people who together show everything an export holds, and writes them when the export has ended. A record
 * is a candidate when it shows something no earlier one did; of the candidates a greedy cover is kept.
 */
export function pilotOutput(writers: readonly UserWriter[], onChosen?: (size: PilotSize) => void): Output {
  const seen = new Set<string>()
  const candidates: { user: AcceptedUser; number: number; features: string[] }[] = []
  let featuresOf: ((judged: JudgedRecord) => string[]) | null = null
  let missed = 0
  return {
    record(judged) {
      const { judge, number } = judged
      if (judge.verdict !== 'accepted') return
      featuresOf ??= pilotFeatures(judge)
      const features = featuresOf(judged)
      const fresh = features.filter((feature) => !seen.has(feature))
      if (fresh.length === 0) return
      for (const feature of fresh) seen.add(feature)
      if (candidates.length >= KEPT) {
        missed += fresh.length
        return
      }
      const { login, address, stateTarget, roles, groups } = judge
      const user = {
        outcomes: judge.outcomes.map((outcome) => outcome.keep()),
        login: login.keep(),
        address: address.keep(),
        stateTarget,
        roles: [...roles],
        groups: [...groups],
      }
      candidates.push({ user, number, features })
    },
    end() {
      const chosen = greedyCover(candidates.map(({ features }) => features))
      for (const index of chosen) {
        const { user, number } = candidates[index]!
        for (const writer of writers) writer.add(user, number)
      }
      for (const writer of writers) writer.end()
      onChosen?.({ people: chosen.length, features: seen.size, missed })
    },
  }
}
