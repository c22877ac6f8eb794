import type { Metadata } from 'next'
import type { Question, Questions } from '@/lib/core/plan/question'
import { scopeHas } from '@/lib/core/plan/scope'
import { STEPS } from '@/lib/steps'
import { openPlan } from '../open-plan'
import { HistoryScreen, type StepWords } from './history-screen'

export const metadata: Metadata = { title: 'History' }

type Props = {
  params: Promise<{ planId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** `?from=<revision>&step=<id>` opens the comparison there. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { scope } = await openPlan((await params).planId)
  const { from, step } = await searchParams
  const start = { from: typeof from === 'string' && /^\d{1,9}$/.test(from) ? from : '', step: String(step ?? '') }
  const shown = Object.fromEntries(Object.entries(WORDS).filter(([id]) => scopeHas(scope, id)))
  return <HistoryScreen words={shown} start={start} />
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
