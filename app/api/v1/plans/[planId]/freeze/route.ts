import { patchFreeze } from '@/lib/server/handlers/links'

export const PATCH = patchFreeze
