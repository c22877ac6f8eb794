import { cache } from 'react'
import type { StepMeta } from '@/components/plan/step-meta'
import { planForPage } from '@/lib/server/pages'
import { STEPS } from '@/lib/steps'

/** Read once for each request, however many parts of a page ask. */
export const openPlan = cache(planForPage)

export const STEP_METAS: StepMeta[] = STEPS.map(({ id, number, title, lead }) => ({ id, number, title, lead }))
