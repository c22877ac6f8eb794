import { getCallback } from '@/lib/server/handlers/sign-in'

export const GET = getCallback
