import { getMySessions } from '@/lib/server/handlers/my-sessions'

export const GET = getMySessions
