import { postTakeOver } from '@/lib/server/handlers/handover'

export const POST = postTakeOver
