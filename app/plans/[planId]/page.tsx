import { within } from '@/lib/core/plan/scope'
import { Hub } from './hub'
import { openPlan, STEP_METAS } from './open-plan'

export default async function HubPage({ params }: { params: Promise<{ planId: string }> }) {
  const { scope } = await openPlan((await params).planId)
  return <Hub steps={within(scope, STEP_METAS)} />
}
