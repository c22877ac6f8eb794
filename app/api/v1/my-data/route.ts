import { getMyData } from '@/lib/server/handlers/my-data'

export const GET = getMyData
