import { deleteProfile } from '@/lib/server/handlers/profiles'

export const DELETE = deleteProfile
