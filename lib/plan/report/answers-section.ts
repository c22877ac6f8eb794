/** The generic part of a step's section: every question in scope with its answer, so that no export can forget one. */
import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { isUnanswered } from '@/lib/core/plan/check-answer'
import type { ListQuestion, Question } from '@/lib/core/plan/question'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { visibleQuestions } from '@/lib/core/plan/visible-questions'
import type { AnyStep } from '@/lib/steps/step'
import { answerCell } from './answer-cell'

/** More columns than this do not fit across a page: each row becomes its own short table. */
const WIDEST_TABLE = 7

/** Headings and answers panel by panel. Hidden questions are out; unanswered ones say so. */
export function answersSection(step: AnyStep, draft: JsonObject, facts: Facts): Block[] {
  const visible = new Map(visibleQuestions(step.questions, draft, facts))
  return step.panels.flatMap((panel) => {
    const shown = panel.keys.flatMap((key) => {
      const question = visible.get(key)
      if (!question || isPrintedElsewhere(step, key, question, draft)) return []
      // An assumption nobody changed is told by the result above it.
      return panel.advanced && !question.need && isUnanswered(draft[key]) ? [] : [{ key, question }]
    })
    const blocks = shown.reduce<Block[]>((done, { key, question }) => append(done, question, draft[key], facts), [])
    return blocks.length > 0 ? [{ kind: 'heading', level: 2, text: panel.title } satisfies Block, ...blocks] : []
  })
}

function isPrintedElsewhere(step: AnyStep, key: string, question: Question, draft: JsonObject): boolean {
  const value = draft[key]
  if (question.kind !== 'list' || !Array.isArray(value) || value.length === 0) return false
  if (!step.printsList?.(key, value.filter(isJsonObject))) return false
  return readAnswers({ [key]: question }, draft).problems.length === 0
}

/** Neighbouring single answers share one key-value block. */
function append(blocks: Block[], question: Question, value: Json | undefined, facts: Facts): Block[] {
  if (question.kind === 'list' && Array.isArray(value) && value.length > 0 && value.every(isJsonObject)) {
    const rows = listBlocks(question, value, facts)
    if (rows.length > 0) return [...blocks, ...rows]
  }
  const row = {
    label: question.label,
    value: question.kind === 'list' ? unansweredList(value) : answerCell(question, value),
  }
  const last = blocks.at(-1)
  if (last?.kind === 'keyValue') return [...blocks.slice(0, -1), answers([...last.rows, row])]
  return [...blocks, answers([row])]
}

type KeyValue = Extract<Block, { kind: 'keyValue' }>

const answers = (rows: KeyValue['rows']): KeyValue => ({ kind: 'keyValue', head: ['Question', 'Answer'], rows })

function unansweredList(value: Json | undefined) {
  if (value === null) return cell.unknown
  const isEmpty = (row: Json) => isJsonObject(row) && Object.keys(row).every((key) => key === 'id')
  if (Array.isArray(value) && value.every(isEmpty)) return cell.unanswered
  return isUnanswered(value) ? cell.unanswered : cell.text(JSON.stringify(value))
}

function listBlocks(question: ListQuestion, rows: JsonObject[], facts: Facts): Block[] {
  const inScope = (key: string, row: JsonObject) => question.row[key]?.when?.(row, facts) ?? true
  // In a row only what the request needs is missed; the other cells are there for those who have something to say.
  const isTold = (key: string, row: JsonObject) =>
    inScope(key, row) && (!isUnanswered(row[key]) || question.row[key]?.need !== undefined)
  const columns = Object.entries(question.row).filter(([key]) => rows.some((row) => isTold(key, row)))
  if (columns.length === 0) return []
  const cellOf = (key: string, row: JsonObject) =>
    isTold(key, row) ? answerCell(question.row[key]!, row[key]) : cell.notApplicable
  const isLong = columns.some(([, column]) => column.kind === 'text' && column.long)
  if (columns.length <= WIDEST_TABLE && !(isLong && columns.length > 3)) {
    return [
      {
        kind: 'table',
        caption: question.label,
        columns: columns.map(([, column]) => ({
          title: column.label,
          align: column.kind === 'number' ? 'end' : 'start',
        })),
        rows: rows.map((row) => columns.map(([key]) => cellOf(key, row))),
      },
    ]
  }
  return rows.flatMap((row, index): Block[] => [
    {
      kind: 'heading',
      level: 3,
      text: `${question.rowName[0]?.toUpperCase()}${question.rowName.slice(1)} ${index + 1}`,
    },
    answers(
      columns
        .filter(([key]) => isTold(key, row))
        .map(([key, column]) => ({ label: column.label, value: cellOf(key, row) })),
    ),
  ])
}
