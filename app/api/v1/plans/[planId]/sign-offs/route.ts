import { postSignOff } from '@/lib/server/handlers/judgement'

export const POST = postSignOff
