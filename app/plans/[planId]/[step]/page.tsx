import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { stepById } from '@/lib/steps'
import { STEP_METAS } from '../open-plan'
import { StepScreen } from './step-screen'

type Props = { params: Promise<{ planId: string; step: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: stepById(stepIdOf((await params).step)).title }
}

/** The one route for all steps. */
export default async function StepPage({ params }: Props) {
  return <StepScreen id={stepIdOf((await params).step)} steps={STEP_METAS} />
}

function stepIdOf(text: string): StepId {
  return STEP_IDS.find((id) => id === text) ?? notFound()
}
