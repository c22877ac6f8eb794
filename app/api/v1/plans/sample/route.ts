import { postSamplePlan } from '@/lib/server/handlers/start'

export const POST = postSamplePlan
