import { postRecovery } from '@/lib/server/handlers/links'

export const POST = postRecovery
