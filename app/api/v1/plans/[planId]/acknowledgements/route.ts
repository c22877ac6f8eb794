import { postAcknowledgement } from '@/lib/server/handlers/judgement'

export const POST = postAcknowledgement
