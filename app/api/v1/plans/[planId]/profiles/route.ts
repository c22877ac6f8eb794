import { postProfile } from '@/lib/server/handlers/profiles'

export const POST = postProfile
