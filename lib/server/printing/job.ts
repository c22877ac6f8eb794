import type { PiiPlace } from '@/lib/core/pii-gate/find-places'
import type { Plan } from '@/lib/core/plan/plan'
import type { BundleOf } from '@/lib/export/bundle-of'

/** One document to make. Plain data, so that it can cross to another thread. */
export type PrintJob = {
  format: string
  plan: Plan
  /** ISO day. */
  today: string
  paper: 'a4' | 'us-letter'
  of: BundleOf
}

export type Printed =
  /** `name`: what the plan is called in this copy. */
  | { kind: 'done'; name: string; bytes: Uint8Array }
  /** The gate would not let the package out. */
  | { kind: 'refused'; places: readonly PiiPlace[]; digest: string }
