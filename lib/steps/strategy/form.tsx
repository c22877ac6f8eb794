'use client'
import { QuestionForm } from '@/components/plan/question-form'
import type { StepFormProps } from '@/lib/steps/step'
import { panels, questions } from './schema'

export default function StrategyForm(props: StepFormProps) {
  return <QuestionForm {...props} questions={questions} panels={panels} />
}
