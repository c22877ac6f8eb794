import { getStepAt } from '@/lib/server/handlers/versions'

export const GET = getStepAt
