import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { emptyPlan, type Plan } from '@/lib/core/plan/plan'
import { planDay } from '@/lib/core/plan/plan-day'
import { readPlanFile } from '@/lib/plan/file/read-plan-file'

type Unreadable = { code: string; message: string; where: { file: string; row: null; column: string | null } }

/** The plan in a JSON file, upgraded to this version's format, or why it cannot be read. */
export async function readPlanAt(path: string): Promise<{ plan: Plan } | { error: Unreadable }> {
  const file = basename(path)
  const fail = (code: string, message: string, column: string | null) => ({
    error: { code, message, where: { file, row: null, column } } as Unreadable,
  })
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return fail('not-found', `${file} was not found or may not be read. Check the path and your rights to it.`, null)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail('not-json', `${file} is not JSON. Choose the file that "Plan as JSON" downloads.`, null)
  }
  const read = readPlanFile(value)
  return 'error' in read ? fail(read.error.code, read.error.message, read.error.where || null) : read
}

/** Today in the plan's time zone (UTC without one), as an ISO day: the only clock the core is given. `--date` overrides it. */
export function dayOf(args: string[], plan: Pick<Plan, 'answers'> = emptyPlan('')): string {
  const given = args[args.indexOf('--date') + 1]
  return args.includes('--date') && given ? given : planDay(plan, Date.now())
}

/** Arguments that are neither options nor an option's value. */
export function operands(args: string[], valued: string[]): string[] {
  return args.filter((arg, index) => !arg.startsWith('-') && !valued.includes(args[index - 1] ?? ''))
}
