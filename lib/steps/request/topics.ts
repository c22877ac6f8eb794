/** What the Asgardeo team would ask back, under ten headings; every question the request needs is under exactly one. */
export type RequestTopic = { id: string; title: string; answers: readonly string[] }

/** Addresses are `step.question`. */
export const REQUEST_TOPICS: readonly RequestTopic[] = [
  {
    id: 'who',
    title: 'Who',
    answers: [
      'legal.organization',
      'legal.region',
      'request.tier',
      'request.senderName',
      'request.senderEmail',
      'request.senderConfirmed',
      'request.contacts',
    ],
  },
  { id: 'from', title: 'From', answers: ['data.sources'] },
  {
    id: 'how-many',
    title: 'How many',
    answers: [
      'data.users',
      'data.withoutEmail',
      'data.activity',
      'data.states',
      'data.signupsPerDay',
      'goals.segments',
    ],
  },
  {
    id: 'what',
    title: 'What',
    answers: ['mapping.usernameMode', 'mapping.uniqueness', 'mapping.rows', 'mapping.roles', 'mapping.states'],
  },
  {
    id: 'passwords',
    title: 'Passwords',
    answers: [
      'strategy.paths',
      'strategy.mailsPerDay',
      'strategy.linkLifetimeHours',
      'strategy.cutOff',
      'strategy.leftoverPlan',
      'strategy.silentTasks',
    ],
  },
  {
    id: 'when',
    title: 'When',
    answers: ['timeline.zone', 'timeline.goLive', 'timeline.windows', 'timeline.peaks', 'timeline.freezes'],
  },
  { id: 'proof', title: 'Proof', answers: ['rehearsal.runs'] },
  {
    id: 'law',
    title: 'Law',
    answers: ['legal.legalBasis', 'legal.dpa', 'legal.transfers', 'legal.exportDeletion', 'request.handover'],
  },
  {
    id: 'rollback',
    title: 'Rollback',
    answers: ['impact.rollbackTrigger', 'impact.rollbackDecider'],
  },
  { id: 'asks', title: 'Asks', answers: ['request.questions'] },
]
