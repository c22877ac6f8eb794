import { choice, date, list, longText, number, text } from '@/lib/core/plan/question'
import type { Panel } from '@/lib/steps/step'

const LEVELS = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
] as const

export const questions = {
  experience: list({
    label: 'What users see',
    hint: 'Before, during and after, for each user type that differs.',
    rowName: 'moment',
    need: 'plan',
    max: 40,
    why: 'How users experience the move is the first thing the guide asks to settle. The help desk answers calls from these sentences.',
    where: 'Walk through one login of each user type; the path chosen in step 4 says what appears.',
    row: {
      moment: choice({
        label: 'When',
        compact: true,
        options: [
          { value: 'before', label: 'Before' },
          { value: 'during', label: 'During' },
          { value: 'after', label: 'After' },
        ],
      }),
      who: text({ label: 'Who', max: 120 }),
      sees: longText({ label: 'What they see', max: 1000 }),
    },
  }),
  messages: list({
    label: 'Messages to users',
    hint: 'Days before go-live; the timeline turns them into dates.',
    rowName: 'message',
    need: 'plan',
    max: 40,
    why: 'Half of the help-desk load of a move is silence. Texts that are ready weeks before can be checked by legal and translated.',
    where: 'Legal review for the promised notice; your mail templates for the tone.',
    row: {
      who: text({ label: 'To', max: 120 }),
      daysBefore: number({
        label: 'Days before go-live',
        unit: 'days',
        min: -365,
        max: 365,
        hint: 'Negative is after.',
      }),
      channel: choice({
        label: 'Channel',
        compact: true,
        options: [
          { value: 'email', label: 'E-mail' },
          { value: 'sms', label: 'SMS' },
          { value: 'sign-in-page', label: 'Sign-in page' },
          { value: 'portal', label: 'Portal or app' },
          { value: 'letter', label: 'Letter' },
          { value: 'help-desk', label: 'Help-desk script' },
        ],
      }),
      language: text({ label: 'Languages', max: 80 }),
      text: longText({ label: 'Text', max: 4000 }),
    },
  }),
  maxDowntimeMinutes: number({
    label: 'Downtime you accept',
    unit: 'minutes',
    need: 'plan',
    why: 'The downtime window is checked against this number. Zero means that sign-in never stops.',
    where: 'Service agreements with your customers.',
  }),
  maxFailedLogins: number({
    label: 'Failed logins you accept on day one',
    unit: 'logins',
    need: 'plan',
    why: 'Some logins always fail, so a number is needed to tell a bad day from a failed move. It is one of the triggers for going back.',
    where: 'Failed logins on an ordinary day in the legacy system, with a margin.',
  }),
  maxTicketsPerDay: number({
    label: 'Help-desk tickets you can take a day',
    unit: 'tickets a day',
    need: 'plan',
    why: 'Reset mails and second factors that do not move turn into calls. The pace of the waves follows from what the help desk can take.',
    where: 'Help-desk statistics: ordinary load against staff on duty.',
  }),
  maxRejectedRows: number({
    label: 'Rejected records you accept',
    unit: 'records',
    need: 'plan',
    why: 'A rejected record is a person who cannot sign in. The rehearsal counts them before the real run does.',
    where: 'Decide it with the business owner; a tenth of a percent is common.',
  }),
  losses: list({
    label: 'What will not move',
    hint: 'Second factors, sessions, consents, login history, password history, verified flags, social links.',
    rowName: 'loss',
    need: 'plan',
    max: 40,
    why: 'Nothing documents a way for these to move, so users meet the gap on day one. Named with numbers and a workaround it is a plan instead of a surprise.',
    where: 'Counts in step 2; the lists of features you use in the legacy system.',
    row: {
      what: text({ label: 'What' }),
      users: number({ label: 'Users affected' }),
      workaround: text({ label: 'Workaround', max: 400 }),
    },
  }),
  rollbackTrigger: longText({
    label: 'When you go back',
    hint: 'Numbers and a time, for example: over 5% failed logins in the first hour.',
    need: 'request',
    max: 1000,
    why: 'At three in the morning nobody agrees on a trigger. WSO2 restores nothing, so going back means switching to the legacy system.',
    where: 'The accepted numbers above.',
  }),
  rollbackDecider: text({
    label: 'Who decides to go back',
    hint: 'One person or role, and a deputy.',
    need: 'request',
    max: 120,
    contact: true,
    why: 'One named person can decide within minutes. The Asgardeo team needs to know whose word counts.',
    where: 'Project mandate.',
  }),
  pointOfNoReturn: date({
    label: 'Point of no return',
    hint: 'The day after which going back costs more than going on.',
    need: 'plan',
    why: 'After it, new passwords and sign-ups exist only in Asgardeo. Until then the legacy system has to stay able to take over.',
    where: 'Usually the first working day after go-live, or the end of the legacy contract.',
  }),
  risks: list({
    label: 'Risk register',
    hint: 'What may happen, how likely it is, how bad it would be, and what is done about it.',
    rowName: 'risk',
    need: 'plan',
    max: 100,
    why: 'The guide asks for risks such as data loss, incompatibility and disruption. A risk with an owner and a date gets smaller.',
    where: 'The suggestions above are a start; ask help desk, application owners and legal for theirs.',
    row: {
      name: text({ label: 'Risk' }),
      likelihood: choice({ label: 'Likelihood', compact: true, options: LEVELS }),
      impact: choice({ label: 'Impact', compact: true, options: LEVELS }),
      mitigation: text({ label: 'What is done about it', max: 500 }),
      owner: text({ label: 'Owner', max: 120, contact: true }),
      due: date({ label: 'By' }),
      residual: choice({ label: 'Likelihood left', compact: true, options: LEVELS }),
      residualImpact: choice({ label: 'Impact left', compact: true, options: LEVELS }),
    },
  }),
  suggestedRisks: list({
    label: 'Decided on suggested risks',
    hint: 'Accepted risks stand in the register; dismissed ones keep their reason.',
    rowName: 'decision',
    max: 100,
    why: 'A risk that was thought about and dismissed is worth as much as one that was taken. It is raised again when the facts it was dismissed on change.',
    where: 'The suggestions above the register.',
    row: {
      risk: text({ label: 'Suggested risk' }),
      decision: choice({
        label: 'Decision',
        compact: true,
        options: [
          { value: 'accepted', label: 'In the register' },
          { value: 'dismissed', label: 'Dismissed' },
        ],
      }),
      reason: text({ label: 'Reason', max: 1000 }),
      basis: text({ label: 'Decided on these facts', max: 2000 }),
      on: date({ label: 'On' }),
    },
  }),
} as const

export const panels: readonly Panel<typeof questions>[] = [
  { title: 'What users experience', keys: ['experience', 'messages', 'losses'] },
  {
    title: 'What you accept',
    keys: ['maxDowntimeMinutes', 'maxFailedLogins', 'maxTicketsPerDay', 'maxRejectedRows'],
  },
  { title: 'Going back', keys: ['rollbackTrigger', 'rollbackDecider', 'pointOfNoReturn'] },
  { title: 'Risks', keys: ['risks'] },
  { title: 'Decided on suggested risks', keys: ['suggestedRisks'], advanced: true },
]
