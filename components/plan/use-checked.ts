'use client'
import { useState } from 'react'
import { checkAnswer } from '@/lib/core/plan/check-answer'
import type { RowQuestion } from '@/lib/core/plan/question'
import { type CellValue, cellToDraft } from './form-values'

/**
 * When an answer is called wrong: once it was left wrong, until it is right. Never while it is being typed, and saving
 * never waits for it.
 */
export function useChecked(question: RowQuestion, value: CellValue) {
  const [left, setLeft] = useState(value)
  const problem = checkAnswer(question, cellToDraft(question, value))
  const wasWrong = checkAnswer(question, cellToDraft(question, left)) !== null
  return { error: problem !== null && wasWrong ? problem : null, leave: () => setLeft(value) }
}
