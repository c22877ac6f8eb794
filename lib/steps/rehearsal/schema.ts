import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import { rowsOf } from '@/lib/core/plan/list-rows'
import { choice, date, list, longText, number, optionsOf, text } from '@/lib/core/plan/question'
import { keepsBar } from '@/lib/core/rehearsal/exit-bar'
import { EXIT_DECISIONS } from '@/lib/core/rehearsal/exit-decisions'
import { RUN_DATA } from '@/lib/core/rehearsal/run-data'
import type { Panel } from '@/lib/steps/step'

/** Asked only while it does not follow from the rejected records accepted in step 6. */
function barIsOpen(answers: JsonObject, { impact, goals }: Facts): boolean {
  if (answers.exitBar !== undefined) return true
  return !impact.maxRejectedRows.known || !goals.keptUsers.known || goals.keptUsers.value === 0
}

/** A decision to go is possible once a run has stayed at or under the bar. */
function aRunPassed(answers: JsonObject, { rehearsal }: Facts): boolean {
  if (answers.exitDecision !== undefined) return true
  const bar = rehearsal.exitBar.known ? rehearsal.exitBar.value : null
  return (
    bar !== null &&
    rowsOf(answers.runs).some(({ records, rejected }) => {
      return (
        typeof records === 'number' && typeof rejected === 'number' && keepsBar({ records, rejected }, bar) === true
      )
    })
  )
}

/** Written by a run and read by the comparison; nobody types it, and no page prints it as it is. */
const never = () => false

const decided = (answers: JsonObject) => typeof answers.exitDecision === 'string'

export const questions = {
  runs: list({
    label: 'Rehearsals',
    hint: 'A rehearsal in this app adds its row; add the ones run elsewhere.',
    rowName: 'rehearsal',
    need: 'request',
    max: 50,
    why: 'A plan that was never run over realistic data is a guess. The totals show the Asgardeo team what to expect before they spend an hour.',
    where: 'Run it on this page, or with the command line on the machine that holds the export.',
    row: {
      date: date({ label: 'Date' }),
      data: choice({
        label: 'Data used',
        compact: true,
        options: optionsOf(RUN_DATA),
      }),
      records: number({ label: 'Records' }),
      rejected: number({ label: 'Rejected' }),
      topCause: text({ label: 'Most frequent cause' }),
      digest: text({ label: 'Digest of the file', max: 80, hint: 'SHA-256; shows later that it was the same file.' }),
      runDigest: text({
        label: 'Digest of the run',
        max: 80,
        hint: 'SHA-256 of mapping, files and rules together; another mapping gives another digest.',
        when: (row) => typeof row.runDigest === 'string',
      }),
      causes: text({ label: 'Records by rule', max: 2000, when: never }),
      exceptions: longText({ label: 'Known exceptions', max: 1000 }),
    },
  }),
  exitBar: number({
    label: 'Exit bar: rejected records at most',
    unit: '% of records',
    max: 100,
    integer: false,
    need: 'plan',
    when: barIsOpen,
    why: 'The bar is set before the numbers are known, so that nobody argues with them. Ten in a hundred thousand is a good bar for people who must get in.',
    where: 'Decide it with the business owner.',
  }),
  exitDecision: choice({
    label: 'Decision after the last rehearsal',
    need: 'plan',
    when: aRunPassed,
    why: 'Somebody has to say that tested is tested enough. The name stands in the plan beside the numbers.',
    where: 'Meeting after the last rehearsal.',
    options: optionsOf(EXIT_DECISIONS),
  }),
  exitSigned: text({
    label: 'Decided by, on',
    max: 200,
    contact: true,
    need: 'plan',
    when: decided,
    why: 'A decision without a name is nobody’s. It is printed in the plan.',
    where: 'Meeting after the last rehearsal.',
  }),
  exitRun: text({
    label: 'The decision holds for',
    hint: 'SHA-256 of the mapping, of the files and of the rules when it was signed.',
    why: 'A decision holds for what was tried and nothing else. It lapses when the mapping, the export or the rules change.',
    where: 'Written by this page when the decision is signed.',
    max: 200,
    when: (answers) => decided(answers) && typeof answers.exitRun === 'string',
  }),
} as const

export const panels: readonly Panel<typeof questions>[] = [
  { title: 'Rehearsals', keys: ['runs'] },
  { title: 'Exit bar', keys: ['exitBar', 'exitDecision', 'exitSigned', 'exitRun'] },
]
