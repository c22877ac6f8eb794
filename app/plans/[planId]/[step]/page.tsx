import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { scopeHas, within } from '@/lib/core/plan/scope'
import { stepById } from '@/lib/steps'
import { openPlan, STEP_METAS } from '../open-plan'
import { StepScreen } from './step-screen'

type Props = { params: Promise<{ planId: string; step: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: stepById(stepIdOf((await params).step)).title }
}

/** The one route for all steps. */
export default async function StepPage({ params }: Props) {
  const { planId, step } = await params
  const id = stepIdOf(step)
  const { scope } = await openPlan(planId)
  if (!scopeHas(scope, id)) notFound()
  return <StepScreen id={id} steps={within(scope, STEP_METAS)} />
}

function stepIdOf(text: string): StepId {
  return STEP_IDS.find((id) => id === text) ?? notFound()
}
