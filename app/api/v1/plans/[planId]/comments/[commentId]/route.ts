import { patchComment } from '@/lib/server/handlers/comments'

export const PATCH = patchComment
