import { patchLink } from '@/lib/server/handlers/links'

export const PATCH = patchLink
