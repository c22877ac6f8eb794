import { rotateSecret } from '@/lib/server/handlers/links'

export const POST = rotateSecret
