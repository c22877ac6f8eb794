import { postImportedPlan } from '@/lib/server/handlers/start'

export const POST = postImportedPlan
