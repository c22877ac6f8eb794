import { getComments, postComment } from '@/lib/server/handlers/comments'

export const GET = getComments
export const POST = postComment
