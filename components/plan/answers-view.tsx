'use client'
import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import type { ListQuestion, Question } from '@/lib/core/plan/question'
import { answerText } from './answer-text'
import { CommentPlace } from './comment-place'
import { useStep } from './step-context'

/** Answers for people who may read but not change them. */
export function AnswersView({ questions, draft }: { questions: [string, Question][]; draft: JsonObject }) {
  const { id: step } = useStep()
  return (
    <dl className="answers">
      {questions.map(([key, question]) => {
        const value = draft[key]
        const isRows = question.kind === 'list' && Array.isArray(value) && value.length > 0
        return (
          <div className="contents" key={key}>
            {/* Takes the focus of a link to this question, as its field does for those who may change it. */}
            <dt id={`q-${key}`} tabIndex={-1}>
              {question.label}
            </dt>
            <dd className={value === undefined || value === null ? 'text-ink-3' : undefined}>
              {isRows ? <RowsView question={question} rows={value} /> : answerText(question, value)}
              <CommentPlace about={{ step, question: key, row: '', finding: '' }} label={question.label} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function RowsView({ question, rows }: { question: ListQuestion; rows: Json[] }) {
  return (
    <ul className="space-y-3">
      {rows.filter(isJsonObject).map((row) => (
        <li key={String(row.id)}>
          {Object.entries(question.row)
            .filter(([key]) => row[key] !== undefined)
            .map(([key, cell]) => `${cell.label.replace(/[?]$/, '')}: ${answerText(cell, row[key])}`)
            .join('\n')}
        </li>
      ))}
    </ul>
  )
}
