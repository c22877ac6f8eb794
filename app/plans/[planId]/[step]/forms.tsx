'use client'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { StepId } from '@/lib/core/plan/plan'
import type { StepFormProps } from '@/lib/steps/step'

/**
 * The form of each step. Not part of the list of steps, because every server page reads that list, and Next sends the
 * browser all client code a page's server code can reach. Written out one by one: Next only splits literal imports.
 */
export const FORMS: Record<StepId, ComponentType<StepFormProps>> = {
  legal: dynamic(() => import('@/lib/steps/legal/form')),
  data: dynamic(() => import('@/lib/steps/data/form')),
  goals: dynamic(() => import('@/lib/steps/goals/form')),
  strategy: dynamic(() => import('@/lib/steps/strategy/form')),
  mapping: dynamic(() => import('@/lib/steps/mapping/form')),
  impact: dynamic(() => import('@/lib/steps/impact/form')),
  timeline: dynamic(() => import('@/lib/steps/timeline/form')),
  rehearsal: dynamic(() => import('@/lib/steps/rehearsal/form')),
  request: dynamic(() => import('@/lib/steps/request/form')),
}
