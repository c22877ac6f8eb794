import { patchAssignment } from '@/lib/server/handlers/assignments'

export const PATCH = patchAssignment
