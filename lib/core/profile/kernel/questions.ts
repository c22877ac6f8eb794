import type { RecordView } from '@/lib/core/intake/record-view'
import { PERSON, type System } from '@/lib/core/intake/systems/system'
import type { Aspect } from '../count-person'
import type { HeadCount } from '../head-count'
import { VERDICT, type Verdict } from './kernel'

/** What is done for each row with the same answer; null for nothing. */
export type Answer = { verdict: Verdict; count: ((times: number) => void) | null }

/** Something asked of every row, whose answer depends on nothing but the row. */
export type Question = (view: RecordView) => Answer

/** All that is counted over people, as questions; the first one decides whether the row is a person at all. */
export function questionsOf(system: System, aspects: Aspect[], heads: HeadCount): Question[] {
  const questions = aspects.map(
    (aspect): Question =>
      (view) => ({ verdict: VERDICT.goOn, count: aspect(view) }),
  )
  return [judgeQuestion(system, heads), ...questions]
}

function judgeQuestion(system: System, heads: HeadCount): Question {
  return (view) => {
    const judgement = system.judge?.(view) ?? PERSON
    if (judgement.kind === 'person') return { verdict: VERDICT.goOn, count: null }
    if (judgement.kind === 'ignore') return { verdict: VERDICT.leaveOut, count: null }
    if (judgement.kind === 'group' || judgement.template) return { verdict: VERDICT.handOver, count: null }
    const { why } = judgement
    return { verdict: VERDICT.leaveOut, count: (times) => heads.notPeople.add(why, times) }
  }
}
