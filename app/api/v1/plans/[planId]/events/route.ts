import { getEvents } from '@/lib/server/handlers/events'

export const GET = getEvents
