import { writeFile } from 'node:fs/promises'
import { isIsoDate } from '@/lib/core/plan/check-answer'
import type { Plan } from '@/lib/core/plan/plan'
import { requestDigest } from '@/lib/core/request/request-digest'
import type { Settings } from '@/lib/core/request/settings'
import { ADDENDUM } from '@/lib/export'
import { addendumText } from '@/lib/export/addendum-text'
import { bundleOf } from '@/lib/export/bundle-of'
import { ExportRefused } from '@/lib/export/export-refused'
import { diffPlans, type PlanDifference, plain } from '@/lib/plan/diff-plans'
import type { Command } from './command'
import { documentSettings } from './document-settings'
import { dayOf, operands, readPlanAt } from './plan-argument'

const VALUED = ['--date', '--addendum']

export const diff: Command = {
  name: 'diff',
  summary: 'Say what one plan file says otherwise than another',
  help: `Usage: asgardeo-migration-planner diff BEFORE.json AFTER.json [--json] [--addendum FILE] [--date YYYY-MM-DD]

Compares two plans answer by answer, and lists row by row. The log after sending and the order of rows do not count.

  --json      print the differences as one JSON document
  --addendum  also write them for the Asgardeo team, to send after the first package: as Markdown, or, when FILE ends with
              .zip, as a package with the request and the plan as they are now
  --date      the day printed in the addendum, instead of today
  --help      this text

Exit codes: 0 the plans say the same, 1 they differ, 2 wrong use or a plan cannot be read.`,
  async run(args) {
    const [first, second, ...more] = operands(args, VALUED)
    const today = dayOf(args)
    const addendum = args.includes('--addendum') ? args[args.indexOf('--addendum') + 1] : undefined
    if (!first || !second || more.length > 0 || !isIsoDate(today) || (args.includes('--addendum') && !addendum)) {
      process.stderr.write('Name two plan files. See "asgardeo-migration-planner diff --help".\n')
      return 2
    }
    const json = args.includes('--json')
    const plans: Plan[] = []
    for (const path of [first, second]) {
      const read = await readPlanAt(path)
      if ('error' in read) {
        process.stderr.write(`${read.error.message}\n`)
        if (json) process.stdout.write(`${JSON.stringify({ error: read.error }, null, 2)}\n`)
        return 2
      }
      plans.push(read.plan)
    }
    const [before, after] = plans as [Plan, Plan]
    const differences = diffPlans(before, after)
    if (json) {
      const document = {
        kind: 'diff',
        version: 1,
        before: requestDigest(before),
        after: requestDigest(after),
        differences: differences.map(({ before: was, after: now, ...rest }) => ({
          ...rest,
          before: was && plain(was),
          after: now && plain(now),
        })),
      }
      process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
    } else {
      process.stdout.write(`${differences.length === 0 ? 'The plans say the same.' : lines(differences).join('\n')}\n`)
    }
    const settings = addendum ? documentSettings() : null
    if (addendum && !settings) return 2
    try {
      if (addendum && settings) await writeFile(addendum, await addendumOf(addendum, before, after, today, settings))
    } catch (error) {
      if (!(error instanceof ExportRefused)) throw error
      process.stderr.write(`${error.message}\n`)
      return 2
    }
    return differences.length === 0 ? 0 : 1
  },
}

function lines(differences: readonly PlanDifference[]): string[] {
  return differences.map(({ step, label, kind, before, after }) => {
    const values = [before && `was: ${plain(before)}`, after && `is: ${plain(after)}`].filter(Boolean)
    return `${step}: ${label}, ${kind}. ${values.join('. ')}`
  })
}

/** The text alone, or with the files that say how the plan stands now when `path` names a ZIP. */
function addendumOf(path: string, before: Plan, after: Plan, today: string, settings: Settings): Promise<Uint8Array> {
  const files = ({ profiles }: Plan) => JSON.stringify(profiles.map(({ digest }) => digest).sort())
  const sent = { plan: before, digest: requestDigest(before), on: null, filesChanged: files(before) !== files(after) }
  const bundle = bundleOf(after, today, 'a4', { sent, settings })
  return (path.toLowerCase().endsWith('.zip') ? ADDENDUM : addendumText).render(bundle)
}
