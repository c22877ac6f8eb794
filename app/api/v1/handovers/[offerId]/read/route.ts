import { postReadOffer } from '@/lib/server/handlers/handover'

export const POST = postReadOffer
