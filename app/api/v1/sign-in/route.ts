import { getSignIn } from '@/lib/server/handlers/sign-in'

export const GET = getSignIn
