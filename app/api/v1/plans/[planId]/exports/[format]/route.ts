import { getExport } from '@/lib/server/handlers/exports'

export const GET = getExport
