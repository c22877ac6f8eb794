/** Every text a plan holds with the place a person finds it at, for the gate before a package leaves. */
import { isJsonObject, type Json } from '@/lib/core/json'
import { type PiiPlace, type PlacedText, scanContact } from '@/lib/core/pii-gate/find-places'
import { isIsoDate } from '@/lib/core/plan/check-answer'
import type { Plan } from '@/lib/core/plan/plan'
import type { Question, RowQuestion } from '@/lib/core/plan/question'
import { STEPS } from '@/lib/steps/index'

export type PlanTexts = {
  texts: PlacedText[]
  /** Values that may stand in the package: contacts by design, digests of files. */
  allowed: string[]
  /** What even a contact's field must not hold. */
  places: PiiPlace[]
}

const FILE = 'plan.json'
/** One digest, or the three a signed decision is bound to. */
const SHA_256 = /^[0-9a-f]{64}(?: [0-9a-f]{64}){0,2}$/
const HOLDS_DIGEST = /digest$|^exitRun$|^sha256$/i

export function planTexts(plan: Plan): PlanTexts {
  const found: PlanTexts = { texts: [], allowed: [], places: [] }
  const add = (where: string, text: string) => found.texts.push({ file: FILE, where, text })
  add('Name of the plan', plan.name)
  for (const step of STEPS) {
    for (const [key, question] of Object.entries(step.questions)) {
      readAnswer(question, plan.answers[step.id]?.[key], `Step ${step.number}, ${question.label}`, key, found)
    }
  }
  plan.profiles.forEach(({ profile }, at) => {
    // Digests and shapes are made by the planner and hold no value; what they say of is walked like the rest.
    walk(profile as unknown as Json, `Profile ${at + 1}`, ['shapes', 'kind', 'type', 'pii', 'confidential'], add)
  })
  plan.signOffs.forEach(({ name, note }, at) => {
    add(`Sign-off ${at + 1}, name`, name)
    add(`Sign-off ${at + 1}, note`, note)
  })
  plan.acknowledgements.forEach(({ reason, by }, at) => {
    add(`Accepted finding ${at + 1}, reason`, reason)
    add(`Accepted finding ${at + 1}, by`, by)
  })
  return found
}

function readAnswer(question: Question, value: Json | undefined, where: string, key: string, found: PlanTexts): void {
  if (question.kind === 'list' && Array.isArray(value)) {
    value.forEach((row, at) => {
      if (!isJsonObject(row)) return
      for (const [name, cell] of Object.entries(question.row)) {
        readAnswer(cell, row[name], `${where}, row ${at + 1}, ${cell.label}`, name, found)
      }
    })
    return
  }
  for (const text of textsOf(value)) {
    if (isGiven(question as RowQuestion, text)) continue
    if (question.contact || (HOLDS_DIGEST.test(key) && SHA_256.test(text))) {
      found.allowed.push(text)
      if (question.contact) {
        for (const kind of scanContact(text)) found.places.push({ file: FILE, where, kind })
      }
      continue
    }
    found.texts.push({ file: FILE, where, text })
  }
}

/** A number typed as text is looked at as well: a draft keeps anything. */
function textsOf(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return Array.isArray(value) ? value.flatMap(textsOf) : []
}

/** Options are the planner's own words, and a date is a date; a number that fits its question is a count. */
function isGiven(question: RowQuestion, text: string): boolean {
  if (question.kind === 'choice' || question.kind === 'choices')
    return question.options.some(({ value }) => value === text)
  if (question.kind === 'date') return isIsoDate(text)
  return (
    question.kind === 'number' && text.trim() !== '' && Number(text) <= question.max && Number(text) >= question.min
  )
}

function walk(value: Json, where: string, skip: readonly string[], add: (where: string, text: string) => void): void {
  if (typeof value === 'string') add(where, value)
  if (Array.isArray(value))
    value.forEach((item, at) => {
      walk(item, `${where} ${at + 1}`, skip, add)
    })
  if (isJsonObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      // The digest of a profiled file; anything else under that name is looked at.
      const isDigest = typeof item === 'string' && HOLDS_DIGEST.test(key) && SHA_256.test(item)
      if (!skip.includes(key) && !isDigest && item !== undefined) walk(item, `${where}, ${key}`, skip, add)
    }
  }
}
