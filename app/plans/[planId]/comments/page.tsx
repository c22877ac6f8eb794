import type { Metadata } from 'next'
import { STEPS } from '@/lib/steps'
import { STEP_METAS } from '../open-plan'
import { CommentsScreen } from './comments-screen'

export const metadata: Metadata = { title: 'Comments' }

export default function CommentsPage() {
  return <CommentsScreen steps={STEP_METAS} labels={LABELS} />
}

/** `step/question`: label. */
const LABELS: Record<string, string> = Object.fromEntries(
  STEPS.flatMap((step) =>
    Object.entries(step.questions).map(([key, question]) => [`${step.id}/${key}`, question.label]),
  ),
)
