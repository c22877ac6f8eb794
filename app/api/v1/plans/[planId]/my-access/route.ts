import { deleteMyAccess } from '@/lib/server/handlers/doors'

export const DELETE = deleteMyAccess
