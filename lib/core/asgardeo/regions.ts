import type { Region } from '@/lib/core/facts/legal'

/** The one spelling of a region on paper, after the console's own choice at sign-up. */
export const REGION_NAMES: Record<Region, string> = { eu: 'EU (Ireland)', us: 'US (Virginia)' }
