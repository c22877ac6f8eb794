import { getComparison } from '@/lib/server/handlers/versions'

export const GET = getComparison
