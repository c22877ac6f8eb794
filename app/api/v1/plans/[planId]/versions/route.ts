import { getVersions, postVersion } from '@/lib/server/handlers/versions'

export const GET = getVersions
export const POST = postVersion
