import { postSignOut } from '@/lib/server/handlers/sign-in'

export const POST = postSignOut
