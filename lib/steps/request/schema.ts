import type { JsonObject } from '@/lib/core/json'
import { choice, date, email, list, longText, number, optionsOf, text, yesNo } from '@/lib/core/plan/question'
import { FOLLOW_UP_KINDS } from '@/lib/core/request/follow-up-kinds'
import { HANDOVERS } from '@/lib/core/request/handovers'
import { REQUEST_TOPICS } from '@/lib/core/request/request-item'
import type { Panel } from '@/lib/steps/step'

const isConfirmed = (answers: JsonObject) => answers.senderConfirmed === 'yes' || answers.followUp !== undefined

/** For the cells of the log that only some kinds of entry have. */
const isKind =
  (...kinds: string[]) =>
  (row: JsonObject) =>
    // A draft may hold anything: an object in its place is no kind, and must not be asked for its text.
    kinds.some((kind) => kind === row.kind)

export const questions = {
  senderName: text({
    label: 'Name of the sender',
    need: 'request',
    max: 120,
    contact: true,
    why: 'The request is signed with it. The Asgardeo team writes back to this person first.',
    where: 'The owner or an administrator of your Asgardeo organisation.',
  }),
  senderEmail: email({
    label: 'Address the request is sent from',
    need: 'request',
    contact: true,
    why: 'The Asgardeo team acts only on requests from an address that is registered for an owner or administrator account. Send the e-mail from this mailbox.',
    where: 'Asgardeo console, User Management, Administrators.',
  }),
  senderConfirmed: yesNo({
    label: 'Is this address registered for an owner or administrator account?',
    hint: 'Look it up before you answer; a guess costs a week.',
    need: 'request',
    contact: true,
    why: 'Requests from any other address are turned away. Only you can check it.',
    where: 'Asgardeo console, User Management, Administrators.',
  }),
  tier: choice({
    label: 'Asgardeo plan',
    need: 'request',
    why: 'Support channel, load tests and user limits depend on the plan. The team asks for it first.',
    where: 'Asgardeo console, organisation menu, billing.',
    options: [
      { value: 'free', label: 'Free' },
      { value: 'essentials', label: 'Essentials' },
      { value: 'professional', label: 'Professional' },
      { value: 'enterprise', label: 'Enterprise' },
    ],
  }),
  contacts: list({
    label: 'Contacts',
    hint: 'Two people the team can reach, one of them during the window.',
    rowName: 'contact',
    need: 'request',
    max: 20,
    contact: true,
    why: 'Questions come up at night and in another time zone. A second contact keeps the run from stopping.',
    where: 'Your project team.',
    row: {
      name: text({ label: 'Name', max: 120, contact: true }),
      email: email({ label: 'E-mail', contact: true }),
      phone: text({ label: 'Phone', max: 40, contact: true }),
      hours: text({ label: 'Hours', max: 80, placeholder: '09:00 to 17:00', contact: true }),
      zone: text({ label: 'Time zone', max: 60, placeholder: 'Europe/Dublin', contact: true }),
    },
  }),
  handover: choice({
    label: 'How you can hand over the file of users',
    hint: 'Never as an attachment of an e-mail.',
    need: 'request',
    why: 'Asgardeo documents no channel. Saying what you can do lets the team choose without asking back.',
    where: 'Your rules for the exported file in the legal review.',
    options: optionsOf(HANDOVERS),
  }),
  questions: list({
    label: 'Questions for the Asgardeo team',
    hint: 'Numbered in the e-mail, so that the answers can be too.',
    rowName: 'question',
    need: 'request',
    max: 40,
    why: 'What is not documented has to be asked once, in one place. The suggested questions are the ones every migration asks; what this plan needs to know is added below.',
    where: 'The suggestions below; open points of the steps before.',
    row: { text: longText({ label: 'Question', max: 600 }) },
  }),
  environments: text({
    label: 'Other organisations for tests',
    hint: 'For example alderbrook-test in the same region; “none” when there is only this one.',
    max: 200,
    why: 'A pilot in a second organisation cannot hurt anybody. The team has to know which organisation each file is for.',
    where: 'Asgardeo console, organisation menu.',
  }),
  loadTest: yesNo({
    label: 'Do you ask for a load test?',
    why: 'Asgardeo allows load tests only after asking. The team needs the date as early as the window.',
    where: 'The hour of first logins in the strategy; your operations team.',
  }),
  promises: list({
    label: 'Who closes what is sent open',
    hint: 'One row for each heading with open points; printed beside them in the e-mail.',
    rowName: 'promise',
    max: 20,
    why: 'An open point with a name and a day is answered once. Without them the Asgardeo team has to ask.',
    where: 'Agree it with the owners of the steps.',
    row: {
      topic: choice({
        label: 'Heading',
        compact: true,
        options: REQUEST_TOPICS.map(({ id, title }) => ({ value: id, label: title })),
      }),
      owner: text({ label: 'Who', max: 120, contact: true }),
      due: date({ label: 'By' }),
    },
  }),
  followUp: list({
    label: 'Follow-up after sending',
    hint: 'Ticket, questions and answers, promised dates, for each wave the users expected, imported and failed, and people moved by day.',
    rowName: 'entry',
    max: 300,
    when: isConfirmed,
    why: 'The thread outlives the people in it. Promised dates that stand here can be held.',
    where: 'Replies of the Asgardeo team.',
    row: {
      date: date({ label: 'Date' }),
      kind: choice({
        label: 'Kind',
        compact: true,
        options: optionsOf(FOLLOW_UP_KINDS),
      }),
      by: text({ label: 'Sent by', max: 120, contact: true, when: isKind('sent') }),
      digest: text({ label: 'Digest of the request', max: 64, when: isKind('sent') }),
      ticket: text({ label: 'Ticket', max: 60 }),
      note: longText({ label: 'What was said', max: 1000 }),
      next: text({ label: 'Next action', max: 200 }),
      promisedFor: date({ label: 'Promised for', when: isKind('promised', 'asked') }),
      wave: text({ label: 'Wave', max: 120, when: isKind('counted') }),
      planned: number({ label: 'Expected users', when: isKind('counted') }),
      actual: number({ label: 'Imported or moved', when: isKind('counted', 'moved') }),
      failed: number({ label: 'Failed users', when: isKind('counted') }),
    },
  }),
} as const

export const panels: readonly Panel<typeof questions>[] = [
  { title: 'Who sends it', keys: ['senderName', 'senderEmail', 'senderConfirmed', 'tier'] },
  { title: 'Contacts and hand-over', keys: ['contacts', 'handover'] },
  { title: 'Questions for the Asgardeo team', keys: ['questions'] },
  { title: 'What the team may also ask', keys: ['environments', 'loadTest', 'promises'], advanced: true },
  { title: 'After sending', keys: ['followUp'], advanced: true },
]
