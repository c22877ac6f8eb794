import { getPreview } from '@/lib/server/handlers/exports'

export const GET = getPreview
