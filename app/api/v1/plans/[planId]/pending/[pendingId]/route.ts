import { deletePending } from '@/lib/server/handlers/pending'

export const DELETE = deletePending
