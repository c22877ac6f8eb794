import type { LapseCause } from '@/lib/core/facts/rehearsal'
import { canonicalJson, type Json } from '@/lib/core/json'
import { sha256Hex } from '@/lib/core/sha256'
import type { RehearsalPlan } from './plan'
import { REHEARSAL_RULES } from './rules'
import { RULE_PACK_DATE } from './rules/sources'

/** SHA-256 of everything in the plan that a run depends on: mapping, states, roles, username mode, password method. */
export function mappingDigest(plan: RehearsalPlan): string {
  // Confidence, reason and confirmation are about the people who map; they change no record.
  const rows = plan.rows.map(({ source, target, transforms, required, unique }) => ({
    source,
    target,
    transforms,
    required: required ?? false,
    unique: unique ?? false,
  }))
  // Phone attributes decide only what test files leave out.
  const { phones: _phones, ...judged } = plan
  return sha256Hex(canonicalJson({ ...judged, rows } as unknown as Json))
}

/** SHA-256 of the rules a run applied, with the day their sources were read. */
export function rulePackDigest(): string {
  const rules = REHEARSAL_RULES.map(({ id, severity, fix }) => ({ id, severity, fix }))
  return sha256Hex(canonicalJson({ date: RULE_PACK_DATE, rules }))
}

/** One digest for several files: of the only file itself, or of the list of digests in order. */
export function filesDigest(digests: readonly (string | null)[]): string | null {
  if (digests.length === 0 || digests.some((digest) => digest === null)) return null
  return digests.length === 1 ? digests[0]! : sha256Hex(digests.join('\n'))
}

/** The three digests a decision is bound to, as one text that says later which of them has changed. */
export function bindingText(mapping: string, files: string, rulePack: string): string {
  return `${mapping} ${files} ${rulePack}`
}

/** What differs between the moment a decision was signed and now; null when `text` is no binding. */
export function lapseCauses(text: string, now: string): LapseCause[] | null {
  const [then, is] = [text.split(' '), now.split(' ')]
  if (then.length !== 3 || !then.every((digest) => /^[0-9a-f]{64}$/.test(digest))) return null
  const causes: LapseCause[] = ['mapping', 'files', 'rules']
  return causes.filter((_, i) => then[i] !== is[i])
}

/** What a sign-off is bound to: this mapping over these files by these rules. */
export function runDigest(mapping: string, files: string | null, rulePack: string): string | null {
  return files === null ? null : sha256Hex(`${mapping}\n${files}\n${rulePack}`)
}
