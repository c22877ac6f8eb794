import { getChanges } from '@/lib/server/handlers/plan'

export const GET = getChanges
