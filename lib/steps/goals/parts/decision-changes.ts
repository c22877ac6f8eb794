/** The edits behind the buttons of the decision log. */
import type { MadeDecision } from '@/lib/core/decisions/made-decisions'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { lastRowId } from '@/lib/core/plan/list-rows'

/** Writes down what the answers show; reason and person stay to be filled in. `today` is an ISO date. */
export function recordDecisions(draft: JsonObject, decisions: readonly MadeDecision[], today: string): Change[] {
  let after = lastRowId(draft.decisions)
  return decisions.map(({ id, what, chosen, options, reason }) => {
    const value = { id, what, chosen, options, on: today, ...(reason === '' ? {} : { reason }) }
    const change: Change = { op: 'insert', at: ['decisions'], value, after }
    after = id
    return change
  })
}

/** Takes the present answer and day into the row; the reason is for a person to look at again. */
export function recordAgain({ id, chosen }: MadeDecision, today: string): Change[] {
  return [
    { op: 'set', at: ['decisions', id, 'chosen'], value: chosen },
    { op: 'set', at: ['decisions', id, 'on'], value: today },
  ]
}
