import { createContext } from 'react'
import type { StoredProfile } from '@/lib/core/plan/plan'
import type { RehearsalPlan } from '@/lib/core/rehearsal/plan'

/** What a preview needs besides its row. A context, so that a change of it redraws open rows only. */
type PreviewState = {
  profiles: readonly StoredProfile[]
  plan: RehearsalPlan
  today: string
  /** Transforms other rows have, each kind once, to be copied. */
  pipelines: readonly { source: string; transforms: string }[]
}

export const PreviewContext = createContext<PreviewState | null>(null)
