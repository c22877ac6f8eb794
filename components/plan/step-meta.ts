import type { StepId } from '@/lib/core/plan/plan'

/** What a screen shows of a step besides its form; plain data, so that it can travel from server to browser. */
export type StepMeta = { id: StepId; number: number; title: string; lead: string }
