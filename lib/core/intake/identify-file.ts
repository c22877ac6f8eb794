import type { JsonObject } from '@/lib/core/json'
import { COMPANIONS } from './companions'
import { type MatchedFields, matchFields } from './match-fields'
import type { FileShape } from './readers/reader'
import { type Recognised, recogniseSystem, signalsOf } from './recognise'
import { GENERIC, SYSTEMS, systemById } from './systems'
import type { FileRole, Signals, System } from './systems/system'

/** The evidence of a profile whose system a person named. */
export const TOLD_SIGN = 'you said so'

/** What a file is, before its first record is counted. */
export type FileIdentity = {
  recognised: Recognised
  fields: MatchedFields
  role: FileRole
  /** What the file holds instead of users. */
  companion?: string
}

/**
 * Which system wrote a file, what it calls the attributes we ask for, and whom its records are about: the same for the
 * profile and for the rehearsal. `told` is the id of the system a person says it is.
 */
export function identifyFile(shape: FileShape, beside: JsonObject, told: string | null = null): FileIdentity {
  const raw = signalsOf(shape, beside)
  const companion = COMPANIONS.find((one) => one.holds(raw))
  if (companion) {
    const { what, role, judge = () => ({ kind: 'ignore' as const }), joinId } = companion
    const system: System = { ...GENERIC, judge, ...(joinId ? { joinId } : {}) }
    const recognised = { system, score: 0, signs: [`${what} and no users`], runnerUp: null }
    return { recognised, fields: matchFields(system, shape, raw.names), role, companion: what }
  }
  const recognised =
    told === null
      ? recogniseSystem(raw, SYSTEMS, GENERIC)
      : { system: systemById(told), score: 1, signs: [TOLD_SIGN], runnerUp: null }
  const { system } = recognised
  const { wrapping } = system
  const signals = wrapping ? signalsOf({ ...shape, sample: shape.sample.map(wrapping.unwrap) }, beside) : raw
  const fields = matchFields(system, shape, signals.names)
  return { recognised, fields, role: system.roleOf?.(signals) ?? plainRole(signals, fields) }
}

/** A file with ids and passwords and nothing else of a person holds hashes to join; anything else is people. */
function plainRole({ names }: Signals, fields: MatchedFields): FileRole {
  const isPresent = (name: string) => names.has(name)
  const hasPerson = [...fields.login, ...fields.email, ...fields.phone].some(isPresent)
  const hasName = [...names].some((name) => /name|vorname|nom|surname/i.test(name) && !/user_?name$/i.test(name))
  const hasSecret = fields.password.some(isPresent) && fields.id.some(isPresent)
  return hasSecret && !hasPerson && !hasName ? 'hashes' : 'users'
}
