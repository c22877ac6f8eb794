import { isIntakeError } from '@/lib/core/intake/issues'
import { readTargetText } from '@/lib/core/mapping/target-text'
import type { Output } from './output'
import type { RehearsalPlan } from './plan'
import { createRehearsal } from './rehearsal'
import type { RuleExample } from './rules/rehearsal-rule'
import type { RehearsalTotals } from './totals'

export const TODAY = '2026-11-24'

/** A plan with these mapping rows, everything else undecided. */
export function planOf({ rows, plan, marks }: Pick<RuleExample, 'rows' | 'plan' | 'marks'>): RehearsalPlan {
  return {
    usernameMode: 'email',
    usernameSource: null,
    loginIdentifiers: [],
    uniqueness: 'none',
    method: 'reset',
    states: [],
    roles: [],
    limits: [],
    phones: [],
    ...plan,
    rows: rows.map(([source, target, ...transforms], i) => ({
      id: `r${i}`,
      source,
      target: readTargetText(target),
      transforms,
      ...marks?.[source],
      confidence: 1,
      reason: '',
      confirmed: true,
    })),
  }
}

export type TestFile = { name: string; content: string | Uint8Array }

/** Rehearses files in portions of `step` bytes; they must be readable. */
export function rehearse(
  files: TestFile[],
  plan: RehearsalPlan,
  { step = 1 << 16, outputs = [] as Output[], systems = [] as (string | null)[] } = {},
): RehearsalTotals {
  const bytes = files.map(({ content }) => (typeof content === 'string' ? new TextEncoder().encode(content) : content))
  const metas = files.map(({ name }, i) => ({ name, bytes: bytes[i]!.length }))
  const rehearsal = createRehearsal({ files: metas, systems, plan, today: TODAY, outputs })
  bytes.forEach((all, i) => {
    for (let at = 0; at < all.length; at += step) rehearsal.push(i, all.slice(at, at + step))
    rehearsal.endFile(i)
  })
  const totals = rehearsal.finish()
  if (isIntakeError(totals)) throw new Error(`not readable: ${totals.code}`)
  return totals
}

export const ndjson = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
