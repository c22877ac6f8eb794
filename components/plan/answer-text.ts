import { count, formatNumber, formatShortDate } from '@/components/ui/format'
import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import type { ListQuestion, Question } from '@/lib/core/plan/question'

/** One draft value in words, for readers. What is not valid is shown as typed. */
export function answerText(question: Question, value: Json | undefined): string {
  if (value === null) return 'Not known yet'
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return 'Not answered'
  switch (question.kind) {
    case 'number':
      if (typeof value !== 'number') return String(value)
      if (value < 0 && question.unitBelow) return `${formatNumber(-value)} ${question.unitBelow}`
      return [formatNumber(value), question.unit].filter(Boolean).join(' ')
    case 'date':
      return formatShortDate(String(value))
    case 'choice':
      return question.options.find((option) => option.value === value)?.label ?? String(value)
    case 'choices':
      return Array.isArray(value)
        ? value.map((item) => answerText({ ...question, kind: 'choice' }, item)).join('; ')
        : ''
    case 'list':
      if (isJsonObject(value)) return rowText(question, value)
      return Array.isArray(value) ? count(value.filter(isJsonObject).length, 'row') : ''
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
}

function rowText(question: ListQuestion, row: JsonObject): string {
  return Object.entries(question.row)
    .filter(([key]) => row[key] !== undefined)
    .map(([key, cell]) => answerText(cell, row[key]))
    .join(', ')
}
