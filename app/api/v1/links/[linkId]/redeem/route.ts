import { postRedeem } from '@/lib/server/handlers/doors'

export const POST = postRedeem
