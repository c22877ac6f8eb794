import { postRecover } from '@/lib/server/handlers/doors'

export const POST = postRecover
