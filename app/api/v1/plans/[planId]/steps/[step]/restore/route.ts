import { postRestore } from '@/lib/server/handlers/versions'

export const POST = postRestore
