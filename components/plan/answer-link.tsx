'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { focusQuestion } from './focus-question'

type Props = { planId: string; step: string; question?: string | null; children: ReactNode; className?: string }

/** Opens a step at one question. On the step's own page it moves the focus there, which a route change would not. */
export function AnswerLink({ planId, step, question, children, className }: Props) {
  const id = question ? `q-${question}` : ''
  return (
    <Link
      className={className}
      href={`/plans/${planId}/${step}${id ? `#${id}` : ''}`}
      onClick={() => {
        if (id) setTimeout(() => focusQuestion(id), 0)
      }}
    >
      {children}
    </Link>
  )
}
