/** What the attributes of one legacy system mean. Names as the system spells them, compared without regard to case. */
export type SystemMeanings = {
  /** `SystemId` of the intake list. */
  system: string
  /** How the system is called in a reason. */
  label: string
  /** Legacy name to catalogue keys, the best first. */
  to: Readonly<Record<string, string | readonly string[]>>
  /** Legacy names that are not attributes to map; a name also covers everything below it (`identities.provider`). */
  leave: Readonly<Partial<Record<LeaveKind, readonly string[]>>>
}

export type LeaveKind = 'state' | 'access' | 'federation' | 'secret' | 'mfa' | 'report' | 'variant' | 'noise'

export const LEAVE_REASONS: Record<LeaveKind, string> = {
  state: 'It says whether the account is active; states are mapped in their own table.',
  access: 'It holds groups or roles; they are mapped in their own table.',
  federation: 'It links the account to another provider; that is not an attribute of the person.',
  secret: 'It holds passwords, hashes or other secrets; Asgardeo imports none of them and they must not travel.',
  mfa: 'It belongs to a second factor; enrolments do not move, people enrol again.',
  report: 'It is a time, counter or address the legacy system kept for itself; Asgardeo keeps its own.',
  variant: 'It is a variant of another attribute, for example in another language; Asgardeo keeps one value.',
  noise: 'It is internal to the legacy system and means nothing in Asgardeo.',
}
