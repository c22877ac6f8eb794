import { type Cell, cell } from '@/lib/core/doc'
import type { Json } from '@/lib/core/json'
import { checkAnswer, isUnanswered } from '@/lib/core/plan/check-answer'
import type { NumberQuestion, RowQuestion } from '@/lib/core/plan/question'

/** One draft value as a typed cell. What is not valid yet is printed as typed: a document never hides an answer. */
export function answerCell(question: RowQuestion, value: Json | undefined): Cell {
  if (isUnanswered(value) || value === undefined) return cell.unanswered
  if (value === null) return cell.unknown
  if (checkAnswer(question, value) !== null) return cell.text(typeof value === 'string' ? value : JSON.stringify(value))
  switch (question.kind) {
    case 'number':
      return numberCell(question, Number(value))
    case 'date':
      return cell.date(String(value))
    case 'choice':
      return cell.text(optionLabel(question.options, String(value)))
    case 'choices':
      return cell.text((value as string[]).map((item) => optionLabel(question.options, item)).join('; '))
    default:
      return cell.text(String(value))
  }
}

function numberCell({ unit, unitBelow }: NumberQuestion, value: number): Cell {
  return value < 0 && unitBelow ? cell.number(-value, unitBelow) : cell.number(value, unit)
}

function optionLabel(options: readonly { value: string; label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}
