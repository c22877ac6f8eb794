import type { JudgedFinding, OpenQuestion, Readiness } from '@/lib/core/analysis'
import { numberWord } from './number-word'
import { unsettled } from './unsettled'

export type ReadinessInput = {
  findings: readonly JudgedFinding[]
  open: readonly OpenQuestion[]
  couldNotJudge: readonly string[]
  /** Answers given anywhere in the plan. */
  answered: number
}

function sentence(count: number, one: string, many: string): string {
  const word = numberWord(count)
  return `${word[0]!.toUpperCase()}${word.slice(1)} ${count === 1 ? one : many}.`
}

/**
 * May the request be sent? Judged by findings, not by how much is filled in: open answers only make the verdict unknown.
 * A warning is a condition until somebody accepts it.
 */
export function readiness({ findings, open, couldNotJudge, answered }: ReadinessInput): Readiness {
  if (answered === 0)
    return { verdict: 'unknown', says: 'Nothing to judge yet. Answer the first question or drop an export.' }
  const blocks = unsettled(findings, 'block').length
  if (blocks > 0) {
    return {
      verdict: 'not-ready',
      says: `Not ready to send. ${sentence(blocks, 'finding blocks the request', 'findings block the request')}`,
    }
  }
  const missing = open.filter((q) => q.need === 'request' && !q.deferred).length
  if (missing > 0) {
    return {
      verdict: 'unknown',
      says: `Cannot be judged yet. ${sentence(missing, 'answer the request needs is open', 'answers the request needs are open')}`,
    }
  }
  if (couldNotJudge.length > 0) {
    return {
      verdict: 'unknown',
      says: `Cannot be judged in full. ${sentence(couldNotJudge.length, 'rule could not be judged', 'rules could not be judged')}`,
    }
  }
  const deferred = open.filter((q) => q.need === 'request' && q.deferred).length
  const warnings = unsettled(findings, 'warn').length
  const parts = [
    warnings > 0 ? sentence(warnings, 'warning is not settled', 'warnings are not settled') : '',
    deferred > 0 ? sentence(deferred, 'answer is still to be found', 'answers are still to be found') : '',
  ].filter((part) => part !== '')
  if (parts.length > 0) return { verdict: 'with-conditions', says: `Ready with conditions. ${parts.join(' ')}` }
  return { verdict: 'ready', says: 'Ready to send.' }
}
