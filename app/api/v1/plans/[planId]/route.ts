import { getPlan, patchPlan, removePlan } from '@/lib/server/handlers/plan'

export const GET = getPlan
export const PATCH = patchPlan
export const DELETE = removePlan
