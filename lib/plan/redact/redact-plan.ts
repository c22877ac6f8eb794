import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { rowsOf } from '@/lib/core/plan/list-rows'
import type { Plan } from '@/lib/core/plan/plan'
import type { Question, Questions } from '@/lib/core/plan/question'
import { gatherFacts } from '@/lib/plan/gather-facts'
import { sectionDigest } from '@/lib/plan/section-digest'
import { STEPS } from '@/lib/steps/index'
import { spellingsOf } from './spellings'

/** Contact answers that say nothing of who somebody is. */
const HARMLESS = ['hours', 'zone', 'senderConfirmed']
/** A value this short stands inside other words too often to be looked for in them. */
const SHORTEST_NAME = 3
const WITHHELD = 'withheld.invalid'

/** The role of each value, and whether it is also looked for inside other texts. */
type Roles = Map<string, { role: string; anywhere: boolean }>
type Say = (text: string) => string

/**
 * A plan to show further: every name, address and phone number in a contact's field, of a signer and of whoever accepted a
 * finding is a role instead, the same one everywhere, also where another text or the name of a file repeats the value in a
 * usual spelling. A sign-off that stands goes on standing. `say` does to another text what was done to the plan's.
 */
export function redactPlan(plan: Plan): { plan: Plan; say: Say } {
  const roles: Roles = new Map()
  const { request } = plan.answers
  note(roles, request.senderName, 'Sender', true)
  note(roles, request.senderEmail, `sender@${WITHHELD}`, true)
  rowsOf(request.contacts).forEach(({ name, email, phone }, at) => {
    note(roles, name, `Contact ${at + 1}`, true)
    note(roles, email, `contact-${at + 1}@${WITHHELD}`, true)
    note(roles, phone, 'withheld', true)
  })
  // One word in a field for a person is as often a department, which other texts name for other reasons.
  for (const name of namesOf(plan)) note(roles, name, `Person ${roles.size + 1}`, /[\s@\d]/.test(name.trim()))
  const say = sayer(roles)
  const own: Say = (text) => roles.get(text.trim())?.role ?? say(text)
  const answers = Object.fromEntries(
    STEPS.map(({ id, questions }) => [id, saidAnswers(questions, plan.answers[id], say, own)]),
  ) as Plan['answers']
  const acknowledgements = plan.acknowledgements.map((row) => ({ ...row, by: own(row.by), reason: say(row.reason) }))
  const told = { ...plan, name: say(plan.name), answers, acknowledgements, profiles: saidFiles(plan, say) }
  const [was, is] = [gatherFacts(plan), gatherFacts(told)]
  const signOffs = plan.signOffs.map((row) => {
    const stands = row.digest === sectionDigest(row.step, plan, was)
    const digest = stands ? sectionDigest(row.step, told, is) : row.digest
    return { ...row, name: own(row.name), note: say(row.note), digest }
  })
  return { plan: { ...told, signOffs }, say }
}

function note(roles: Roles, value: Json | undefined, role: string, anywhere: boolean): void {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text !== '' && !roles.has(text)) roles.set(text, { role, anywhere: anywhere && text.length >= SHORTEST_NAME })
}

/** What people typed into fields for people, in the order of the plan. */
function namesOf(plan: Plan): string[] {
  const typed = STEPS.flatMap(({ id, questions }) =>
    Object.entries(questions).flatMap(([key, question]) => contactTexts(key, question, plan.answers[id][key])),
  )
  return [...typed, ...plan.signOffs.map(({ name }) => name), ...plan.acknowledgements.map(({ by }) => by)]
}

function contactTexts(key: string, question: Question, value: Json | undefined): string[] {
  if (question.kind === 'list') {
    return rowsOf(value).flatMap((row) =>
      Object.entries(question.row).flatMap(([name, cell]) => contactTexts(name, cell, row[name])),
    )
  }
  return isPerson(key, question) && typeof value === 'string' ? [value] : []
}

function isPerson(key: string, { kind, contact }: Question): boolean {
  return contact === true && (kind === 'text' || kind === 'email') && !HARMLESS.includes(key)
}

/** Replaces whole values only, longest first, so that a name inside a longer one does not cut it. */
function sayer(roles: Roles): Say {
  const values = [...roles].filter(([, { anywhere }]) => anywhere).sort(([a], [b]) => b.length - a.length)
  if (values.length === 0) return (text) => text
  const any = values.map(([value]) => `(${spellingsOf(value)})`).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) =>
    text.replace(pattern, (...[, ...found]) => {
      const at = found.slice(0, values.length).findIndex((group) => group !== undefined)
      return values[at]?.[1].role ?? 'withheld'
    })
}

/** A file is often named for whoever made it. */
function saidFiles({ profiles }: Plan, say: Say): Plan['profiles'] {
  return profiles.map((row) => {
    const files = row.profile.files.map((file) => ({ ...file, name: say(file.name) }))
    return { ...row, profile: { ...row.profile, files } }
  })
}

/** Choices, numbers and dates are no words of people and stay what they are. */
function saidAnswers(questions: Questions, draft: JsonObject, say: Say, own: Say): JsonObject {
  const pairs = Object.entries(draft).flatMap(([key, value]): [string, Json][] => {
    const question = questions[key]
    if (value === undefined) return []
    if (question?.kind === 'list' && Array.isArray(value)) {
      return [[key, value.map((row) => (isJsonObject(row) ? saidAnswers(question.row, row, say, own) : row))]]
    }
    const isTyped = question?.kind === 'text' || question?.kind === 'email'
    if (typeof value !== 'string' || !question || !isTyped) return [[key, value]]
    return [[key, isPerson(key, question) ? own(value) : say(value)]]
  })
  return Object.fromEntries(pairs)
}
