import { type FilesWanted, filesOut, type UserFiles } from './files-out'
import type { RehearsalPlan } from './plan'
import { rehearse, type TestFile, TODAY } from './test-kit'
import type { PilotSize, RehearsalTotals } from './totals'

export const TEST_FILES: Pick<UserFiles, 'addresses' | 'credentials'> = {
  addresses: { kind: 'rewritten', domain: 'migration.example.com', salt: 'a salt' },
  credentials: 'reset',
}

export type Written = { files: Map<string, string>; totals: RehearsalTotals; pilot: PilotSize | null }

/** Everything a rehearsal writes, as texts by file name. */
export function written(files: TestFile[], plan: RehearsalPlan, wanted: FilesWanted, step?: number): Written {
  const texts = new Map<string, string>()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let pilot: PilotSize | null = null
  const outputs = filesOut({
    plan,
    today: TODAY,
    wanted,
    write: (name, bytes) => texts.set(name, (texts.get(name) ?? '') + decoder.decode(bytes)),
    password: (number) => `Aa1!-${number}`,
    onPilot: (size) => {
      pilot = size
    },
  })
  const totals = rehearse(files, plan, { step, outputs })
  return { files: texts, totals, pilot }
}
