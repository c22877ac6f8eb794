import { deleteOffer, postOffer } from '@/lib/server/handlers/handover'

export const POST = postOffer
export const DELETE = deleteOffer
