import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isIsoDate } from '@/lib/core/plan/check-answer'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { scopeNamed } from '@/lib/core/plan/scope'
import { EXPORTERS } from '@/lib/export'
import { bundleOf } from '@/lib/export/bundle-of'
import { exportFileName } from '@/lib/export/export-file-name'
import { ExportRefused } from '@/lib/export/export-refused'
import { PART_FORMATS } from '@/lib/export/part-formats'
import type { Command } from './command'
import { documentSettings } from './document-settings'
import { dayOf, operands, readPlanAt } from './plan-argument'

const VALUED = ['--format', '--out', '--date', '--paper', '--steps']
const FORMATS = EXPORTERS.map((exporter) => exporter.id).join(', ')

export const exportCommand: Command = {
  name: 'export',
  summary: 'Print a plan file as PDF, Markdown, e-mail, package and more',
  help: `Usage: asgardeo-migration-planner export PLAN.json --format FORMAT [--out DIR] [--paper a4|us-letter] [--date YYYY-MM-DD]
         [--redacted] [--steps STEP,STEP]

  --format   ${FORMATS}; a file extension (md, eml, zip) works too
  --out      folder to write to, made when missing; the current one when left out
  --paper    a4 (default) or us-letter
  --date     the day to print, instead of today: the same plan and day give the same bytes
  --redacted roles instead of the names, addresses and phone numbers of people
  --steps    only these steps (legal, data, ...): zip, ${PART_FORMATS.join(', ')}
  --help     this text

Prints the path of the file it wrote. Exit codes: 0 written, 1 wrong use, 2 the plan cannot be read, or the package would carry
personal data.`,
  async run(args) {
    const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
    const [file, ...more] = operands(args, VALUED)
    const format = option('--format')
    const exporter =
      EXPORTERS.find((candidate) => candidate.id === format) ??
      EXPORTERS.find((candidate) => candidate.extension === format)
    const paper = option('--paper') ?? 'a4'
    if (!file || more.length > 0 || !exporter || !isIsoDate(dayOf(args)) || (paper !== 'a4' && paper !== 'us-letter')) {
      process.stderr.write(
        `Name one plan file and a format (${FORMATS}). See "asgardeo-migration-planner export --help".\n`,
      )
      return 1
    }
    const redacted = args.includes('--redacted')
    const steps = option('--steps')
    const scope = steps === undefined ? null : scopeNamed(steps)
    if (steps !== undefined && (scope === null || !(PART_FORMATS.includes(exporter.id) || exporter.id === 'zip'))) {
      process.stderr.write(`Of some steps there are: zip, ${PART_FORMATS.join(', ')}. Steps: ${STEP_IDS.join(', ')}.\n`)
      return 1
    }
    const read = await readPlanAt(file)
    if ('error' in read) {
      process.stderr.write(`${read.error.message}\n`)
      return 2
    }
    const settings = documentSettings()
    if (!settings) return 1
    const today = dayOf(args, read.plan)
    const bundle = bundleOf(read.plan, today, paper, { scope, redacted, settings })
    let bytes: Uint8Array
    try {
      bytes = await exporter.render(bundle)
    } catch (error) {
      if (!(error instanceof ExportRefused)) throw error
      process.stderr.write(`${error.message}\n`)
      return 2
    }
    const folder = option('--out') ?? '.'
    await mkdir(folder, { recursive: true })
    const target = path.join(
      folder,
      exportFileName(bundle.plan.name, today, exporter, { redacted, isPart: scope !== null }),
    )
    await writeFile(target, bytes)
    process.stdout.write(`${target}\n`)
    return 0
  },
}
