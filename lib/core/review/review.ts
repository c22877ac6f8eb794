/** Where a plan stands with the people who must agree to it. */
export const REVIEW_STATES = ['draft', 'in-review', 'changes-requested', 'approved', 'sent', 'superseded'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export const REVIEW_WORDS: Record<ReviewState, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  sent: 'Sent',
  superseded: 'Superseded',
}

/** The plan's review as it is now. */
export type Review = {
  state: ReviewState
  /** Who moved it here, when (ISO date-time) and with which words; empty while nobody has. */
  by: string
  at: string
  note: string
  /** The plan's revision then; null while nobody moved it. */
  revision: number | null
  /** SHA-256 of the answers and files it was moved on; empty while nobody has. */
  digest: string
  /** Answers that are not what they were then, by step; null when the log does not reach back so far. */
  changed: Partial<Record<string, number>> | null
  /** Every answer and file is still what it was then. */
  stands: boolean
}

export const NO_REVIEW: Review = {
  state: 'draft',
  by: '',
  at: '',
  note: '',
  revision: null,
  digest: '',
  changed: {},
  stands: true,
}

export type ReviewRole = 'editor' | 'reviewer' | 'owner'

export type ReviewStep = {
  from: ReviewState
  to: ReviewState
  /** On the button. */
  action: string
  /** In the history, and the name of the version it leaves. */
  says: string
  roles: readonly ReviewRole[]
  /** Words are asked for. */
  needsNote?: boolean
}

const WORKS = ['editor', 'owner'] as const
/** Whoever changes the answers does not approve them; the owner, who may be alone, may. */
const JUDGES = ['reviewer', 'owner'] as const

/**
 * Every way a person can move a review. A change of an answer leaves the state and lets it lapse visibly. To "sent" leads
 * the mark in the log of the request alone, so that the two cannot say different things.
 */
export const REVIEW_STEPS: readonly ReviewStep[] = [
  { from: 'draft', to: 'in-review', action: 'Ask for a review', says: 'Asked for a review', roles: WORKS },
  { from: 'in-review', to: 'approved', action: 'Approve the plan', says: 'Approved the plan', roles: JUDGES },
  {
    from: 'in-review',
    to: 'changes-requested',
    action: 'Request changes',
    says: 'Requested changes',
    roles: JUDGES,
    needsNote: true,
  },
  { from: 'in-review', to: 'draft', action: 'Take it back', says: 'Took the plan back from review', roles: WORKS },
  {
    from: 'changes-requested',
    to: 'in-review',
    action: 'Ask for a review again',
    says: 'Asked for a review again',
    roles: WORKS,
  },
  {
    from: 'approved',
    to: 'changes-requested',
    action: 'Request changes',
    says: 'Requested changes',
    roles: JUDGES,
    needsNote: true,
  },
  {
    from: 'approved',
    to: 'in-review',
    action: 'Ask for a review again',
    says: 'Asked for a review again',
    roles: WORKS,
  },
  { from: 'sent', to: 'in-review', action: 'Start another round', says: 'Started another round', roles: WORKS },
  {
    from: 'sent',
    to: 'superseded',
    action: 'Mark as superseded',
    says: 'Marked the plan as superseded',
    roles: ['owner'],
  },
  { from: 'superseded', to: 'draft', action: 'Open it again', says: 'Opened the plan again', roles: ['owner'] },
]

/** What a person with this role may do with the review now. */
export function reviewSteps({ state }: Pick<Review, 'state'>, role: string): ReviewStep[] {
  return REVIEW_STEPS.filter((step) => step.from === state && step.roles.some((one) => one === role))
}

/**
 * Why the request should not be sent now, with the way on; null when it may be. A plan nobody reviews may be sent, and
 * one that was sent may be sent again.
 */
export function unsendable({ state, stands }: Pick<Review, 'state' | 'stands'>): string | null {
  if (state === 'in-review') return 'The plan is in review. Have it approved first.'
  if (state === 'changes-requested') return 'Changes were requested in the review. Have the plan approved first.'
  if (state === 'approved' && !stands) return 'Answers changed after the approval. Have the plan approved again first.'
  return state === 'superseded' ? 'The plan is superseded. Open it again first.' : null
}

/** How many answers are not what they were at the last move; null when it cannot be told. */
export function changedAnswers({ changed }: Pick<Review, 'changed'>): number | null {
  return changed === null ? null : Object.values(changed).reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
