import { getMyPlans } from '@/lib/server/handlers/doors'

export const GET = getMyPlans
