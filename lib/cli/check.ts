import { isIsoDate } from '@/lib/core/plan/check-answer'
import { analyse } from '@/lib/plan/analyse'
import type { Command } from './command'
import { dayOf, operands, readPlanAt } from './plan-argument'

const VALUED = ['--date']

export const check: Command = {
  name: 'check',
  summary: 'Judge a plan file: what blocks the request, what is open',
  help: `Usage: asgardeo-migration-planner check PLAN.json [--json] [--date YYYY-MM-DD]

Judges a plan exactly as the app does.

  --json   print the verdict, findings and open questions as one JSON document
  --date   the day to judge on, instead of today
  --help   this text

Exit codes: 0 ready (conditions may remain), 1 not ready or not yet known, 2 the plan cannot be read.`,
  async run(args) {
    const [path, ...more] = operands(args, VALUED)
    if (!path || more.length > 0 || !isIsoDate(dayOf(args))) {
      process.stderr.write('Name one plan file. See "asgardeo-migration-planner check --help".\n')
      return 2
    }
    const json = args.includes('--json')
    const read = await readPlanAt(path)
    if ('error' in read) {
      process.stderr.write(`${read.error.message}\n`)
      if (json) process.stdout.write(`${JSON.stringify({ error: read.error }, null, 2)}\n`)
      return 2
    }
    const today = dayOf(args, read.plan)
    const { analysis } = analyse(read.plan, today)
    const { readiness, findings, open, steps } = analysis
    if (json) {
      const verdict = { kind: 'check', version: 1, today, readiness, findings, open, steps }
      process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`)
    } else {
      const lines = [readiness.says, ...findings.map((found) => `  ${found.severity}: ${found.says} ${found.fix}`)]
      lines.push(`${open.length} questions are open.`)
      process.stdout.write(`${lines.join('\n')}\n`)
    }
    return readiness.verdict === 'ready' || readiness.verdict === 'with-conditions' ? 0 : 1
  },
}
