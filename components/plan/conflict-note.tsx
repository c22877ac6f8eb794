'use client'
import { Suspense } from 'react'
import { onUse } from '@/components/ui/on-use'
import type { Question } from '@/lib/core/plan/question'
import { useStep } from './step-context'

/** Wanted when a colleague's change comes in, which is when there is a server to load it from. */
const ConflictChoice = onUse(() => import('./conflict-choice').then((module) => module.default))

/** Shown where two people wrote different answers: both are kept until somebody chooses. */
export function ConflictNote({ question, at }: { question: Question; at: string[] }) {
  const { conflicts } = useStep()
  const conflict = conflicts.find((open) => open.at.join('/') === at.join('/'))
  if (!conflict) return null
  return (
    <Suspense>
      <ConflictChoice question={question} at={at} conflict={conflict} />
    </Suspense>
  )
}
