import { postReview } from '@/lib/server/handlers/review'

export const POST = postReview
