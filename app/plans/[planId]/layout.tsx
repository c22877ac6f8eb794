import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PlanProvider } from '@/lib/client/plan-provider'
import { within } from '@/lib/core/plan/scope'
import { findPlan, openPlan, STEP_METAS } from './open-plan'
import { PlanFrame } from './plan-frame'

type Props = { params: Promise<{ planId: string }>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = (await findPlan((await params).planId))?.name ?? 'Not found'
  return { title: { absolute: name, template: `%s: ${name.replaceAll('%', '')}` } }
}

export default async function PlanLayout({ params, children }: Props) {
  const plan = await openPlan((await params).planId)
  return (
    <PlanProvider initial={plan}>
      <PlanFrame steps={within(plan.scope, STEP_METAS)}>{children}</PlanFrame>
    </PlanProvider>
  )
}
