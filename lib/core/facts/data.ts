import type { AccountAges, AttributeProfile, HashCount, LastLogin, NamedCount } from '@/lib/core/profile/profile'
import type { Fact } from './fact'

/** A legacy system the users come from. */
export type SourceSystem = {
  id: string
  /** `SystemId` of the intake list, or `other`. */
  kind: string
  name: string
  version: string | null
  canExport: boolean | null
  hashesObtainable: boolean | null
  canCheckPassword: boolean | null
  /** ISO date the licence or contract ends. */
  endsOn: string | null
  monthlyCost: number | null
  /** Code of ISO 4217; null while nobody chose one. */
  currency?: string | null
  /** Requests a minute its API allows. */
  rateLimitPerMinute?: number | null
  /** From where it can be reached, in words. */
  network?: string | null
  /** Logins in its busiest minute. */
  peakLoginsPerMinute?: number | null
}

/** One attribute of the legacy data: the profile's measurement with the person's overrides applied. */
export type InventoryAttribute = Pick<
  AttributeProfile,
  | 'name'
  | 'type'
  | 'fill'
  | 'distinct'
  | 'distinctExact'
  | 'minLength'
  | 'maxLength'
  | 'medianLength'
  | 'unique'
  | 'multiValued'
  | 'pii'
  | 'confidential'
> & {
  decision: 'move' | 'leave' | 'decide'
  /** `file` when measured, `person` when typed or overridden. */
  origin: 'file' | 'person'
  /** Typed without a file: `fill`, `distinct` and lengths say nothing unless they are above 0. */
  unmeasured?: true
  /** Why a person decided or marked it so. */
  reason?: string
}

/** Users by last login; the five do not overlap: `days90` is 31 to 90 days ago. */
export type Activity = { days30: number; days90: number; days365: number; older: number; never: number }

/** A count a person typed although a file was counted. */
export type Recount = {
  of: 'users' | 'without-email' | 'with-phone' | 'with-password' | 'with-mfa' | 'with-social-login'
  typed: number
  counted: number
}

export type DataFacts = {
  sources: Fact<SourceSystem[]>
  users: Fact<number>
  withoutEmail: Fact<number>
  withPhone: Fact<number>
  withPassword: Fact<number>
  withMfa: Fact<number>
  withSocialLogin: Fact<number>
  activity: Fact<Activity>
  lastLogin: Fact<LastLogin>
  created: Fact<AccountAges>
  /** Users by the language their account names, as locales; without those whose account names none. */
  languages: Fact<NamedCount[]>
  states: Fact<NamedCount[]>
  /** Users whose login name equals another's after case folding. */
  caseDuplicates: Fact<number>
  serviceAccounts: Fact<number>
  signupsPerDay: Fact<number>
  inventory: Fact<InventoryAttribute[]>
  hashes: Fact<HashCount[]>
  /** Typed counts that stand beside counted ones. */
  recounts: Fact<Recount[]>
  roles: Fact<NamedCount[]>
  groups: Fact<NamedCount[]>
}
