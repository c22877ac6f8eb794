import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { IntakeError } from '@/lib/core/intake/issues'
import type { Output } from '@/lib/core/rehearsal/output'
import type { RehearsalPlan } from '@/lib/core/rehearsal/plan'
import { createRehearsal } from '@/lib/core/rehearsal/rehearsal'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import { expandPattern, STDIN } from './expand-pattern'
import { ProgressLine } from './progress-line'

const CHUNK = 1 << 20

type Run = { plan: RehearsalPlan; today: string; outputs: readonly Output[] }

/** Rehearses the files at these paths; the pilot is sized as well. */
export async function rehearsePaths(
  patterns: readonly string[],
  { plan, today, outputs }: Run,
): Promise<RehearsalTotals | IntakeError> {
  const paths = patterns.flatMap(expandPattern)
  const files = []
  for (const path of paths) {
    if (path === STDIN) {
      files.push({ name: 'standard input', bytes: 0 })
      continue
    }
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) return unreadable(path, 'was not found or is no file. Check the path and your rights to it.')
    files.push({ name: basename(path), bytes: found.size })
  }
  const rehearsal = createRehearsal({ files, plan, today, outputs, sizePilot: true })
  const progress = new ProgressLine(files.reduce((sum, { bytes }) => sum + bytes, 0))
  const digests: string[] = []
  for (const [i, path] of paths.entries()) {
    const digest = createHash('sha256')
    try {
      const stream = path === STDIN ? process.stdin : createReadStream(path, { highWaterMark: CHUNK })
      for await (const chunk of stream) {
        digest.update(chunk as Uint8Array)
        rehearsal.push(i, chunk as Uint8Array)
        progress.add((chunk as Uint8Array).length)
      }
    } catch {
      return unreadable(path, 'could not be read to its end. Copy it again and repeat.')
    }
    rehearsal.endFile(i)
    digests.push(digest.digest('hex'))
  }
  progress.end()
  return rehearsal.finish(digests)
}

function unreadable(path: string, says: string): IntakeError {
  const file = basename(path)
  return { code: 'read-failed', message: `${file} ${says}`, where: { file, row: null, column: null } }
}
