import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { StepMeta } from '@/components/plan/step-meta'
import { findPlanForPage, visitorForPage } from '@/lib/server/pages'
import { STEPS } from '@/lib/steps'

/** Read once for each request, however many parts of a page ask. */
export const findPlan = cache(findPlanForPage)

export async function openPlan(planId: string) {
  const plan = await findPlan(planId)
  if (plan) return plan
  const { signIn, hasLapsed } = await visitorForPage()
  if ((signIn.mode === 'required' && !signIn.person) || (signIn.mode === 'optional' && hasLapsed))
    redirect(`/sign-in?to=/plans/${planId}`)
  return notFound()
}

export const STEP_METAS: StepMeta[] = STEPS.map(({ id, number, title, lead }) => ({ id, number, title, lead }))
