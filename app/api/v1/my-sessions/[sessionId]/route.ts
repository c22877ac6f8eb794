import { deleteMySession } from '@/lib/server/handlers/my-sessions'

export const DELETE = deleteMySession
