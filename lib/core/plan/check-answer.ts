import { thousands } from '@/lib/core/count-text'
import { isoDate } from '@/lib/core/iso-date'
import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import type { Question, RowQuestions, ScalarQuestion } from './question'

const EMAIL = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;.]{2,}$/
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists; `2026-02-30` does not. */
export function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text)
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null
}

/** Absent, empty text and empty lists are "not answered"; `null` is "don't know yet" and counts as said. */
export function isUnanswered(value: Json | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What is wrong with a draft value, as a sentence, or null. Unanswered and "don't know yet" are never wrong. */
export function checkAnswer(question: Question, value: Json | undefined): string | null {
  if (isUnanswered(value) || value === null || value === undefined) return null
  if (question.kind === 'list') return checkList(question.row, question.max, value)
  if (question.kind === 'choices') {
    const allowed = new Set<string>(question.options.map((option) => option.value))
    const fits = Array.isArray(value) && value.every((item) => typeof item === 'string' && allowed.has(item))
    return fits ? null : 'Choose from the options shown.'
  }
  return checkScalar(question, value)
}

function checkScalar(question: ScalarQuestion, value: Json): string | null {
  switch (question.kind) {
    case 'number':
      return checkNumber(question, value)
    case 'date':
      return typeof value === 'string' && isIsoDate(value) ? null : 'Enter a date that exists, like 2027-03-27.'
    case 'email':
      return typeof value === 'string' && value.length <= 254 && EMAIL.test(value)
        ? null
        : 'Enter one e-mail address, like name@example.com.'
    case 'choice':
      return question.options.some((option) => option.value === value) ? null : 'Choose one of the options shown.'
    case 'text':
      if (typeof value !== 'string') return 'Enter text.'
      if (value.length <= question.max) return question.check?.(value) ?? null
      return `Shorten this to ${thousands(question.max)} characters; it has ${thousands(value.length)}.`
  }
}

function checkNumber(question: Extract<Question, { kind: 'number' }>, value: Json): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Enter a number in digits, like 48216.'
  if (question.integer && !Number.isInteger(value)) return 'Enter a whole number.'
  if (value < question.min || value > question.max)
    return `Enter a number from ${thousands(question.min)} to ${thousands(question.max)}.`
  return null
}

function checkList(row: RowQuestions, max: number, value: Json): string | null {
  if (!Array.isArray(value) || !value.every(isJsonObject)) return 'This list could not be read.'
  if (value.length > max) return `Keep at most ${max} rows; there are ${value.length}.`
  for (const [index, item] of value.entries()) {
    for (const [key, question] of Object.entries(row)) {
      const problem = checkAnswer(question, (item as JsonObject)[key])
      if (problem) return `Row ${index + 1}, ${question.label.toLowerCase()}: ${problem}`
    }
  }
  return null
}
