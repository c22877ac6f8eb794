import type { Metadata } from 'next'
import type { Question, Questions } from '@/lib/core/plan/question'
import { STEPS } from '@/lib/steps'
import { HistoryScreen, type StepWords } from './history-screen'

export const metadata: Metadata = { title: 'History' }

export default function HistoryPage() {
  return <HistoryScreen words={WORDS} />
}

/** Labels of questions and options, so that the browser can word a change without the steps' code. */
const WORDS: StepWords = Object.fromEntries(
  STEPS.map((step) => [step.id, { title: step.title, labels: labelsOf(step.questions) }]),
)

function labelsOf(questions: Questions): Record<string, string> {
  const labels: Record<string, string> = {}
  const add = (path: string, question: Question) => {
    labels[path] = question.label
    if (question.kind === 'choice' || question.kind === 'choices') {
      for (const option of question.options) labels[`${path}=${option.value}`] = option.label
    }
  }
  for (const [key, question] of Object.entries(questions)) {
    add(key, question)
    if (question.kind !== 'list') continue
    labels[`${key}#`] = question.rowName
    for (const [cell, of] of Object.entries(question.row)) add(`${key}.${cell}`, of)
  }
  return labels
}
