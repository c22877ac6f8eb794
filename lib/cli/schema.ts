import { planJsonSchema } from '@/lib/plan/file/plan-json-schema'
import type { Command } from './command'

export const schema: Command = {
  name: 'schema',
  summary: 'Print the JSON Schema of the plan file',
  help: `Usage: asgardeo-migration-planner schema

Prints the JSON Schema (draft 2020-12) of the plan file this version reads and writes.

  --help   this text

Exit codes: 0 printed, 1 wrong use.`,
  async run(args) {
    if (args.length > 0) {
      process.stderr.write('The command takes no arguments. See "asgardeo-migration-planner schema --help".\n')
      return 1
    }
    process.stdout.write(`${JSON.stringify(planJsonSchema(), null, 2)}\n`)
    return 0
  },
}
