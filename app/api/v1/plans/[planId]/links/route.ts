import { getLinks, postLink } from '@/lib/server/handlers/links'

export const GET = getLinks
export const POST = postLink
