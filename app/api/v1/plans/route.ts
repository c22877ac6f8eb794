import { postPlan } from '@/lib/server/handlers/start'

export const POST = postPlan
