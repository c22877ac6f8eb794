'use client'
import type { ComponentProps } from 'react'
import { LateDisclosure } from '@/components/ui/late-disclosure'
import { onUse } from '@/components/ui/on-use'

const ReasonField = onUse(() => import('./reason-field').then((module) => module.default))

type Props = ComponentProps<typeof ReasonField> & {
  /** What opens the field: "Accept with a reason". */
  summary: string
}

/** What sets something aside is done with a reason, so that others can follow it. */
export function GiveReason({ summary, ...field }: Props) {
  return (
    <LateDisclosure summary={summary}>
      <ReasonField {...field} />
    </LateDisclosure>
  )
}
