import { isJsonObject, type JsonObject } from '@/lib/core/json'
import { choice, choices, date, list, longText, number, optionsOf, text } from '@/lib/core/plan/question'
import { PATH_WORDS } from '@/lib/core/strategy/path-words'
import { SILENT_TASKS } from '@/lib/core/strategy/silent-tasks'
import type { Panel } from '@/lib/steps/step'

const takes = (path: string) => (answers: JsonObject) =>
  Array.isArray(answers.paths) && answers.paths.some((row) => isJsonObject(row) && row.path === path)
const someSilent = takes('silent')
/** The people left over by silent migration are reset too, so its plan needs mails as well. */
const someReset = (answers: JsonObject) => takes('reset')(answers) || someSilent(answers)

const RULES = [
  { value: 'length-6', label: 'At least 6 characters' },
  { value: 'length-8', label: 'At least 8 characters' },
  { value: 'length-10', label: 'At least 10 characters' },
  { value: 'length-12', label: 'At least 12 characters' },
  { value: 'length-14', label: 'At least 14 characters' },
  { value: 'digit', label: 'A digit' },
  { value: 'upper', label: 'An upper-case letter' },
  { value: 'lower', label: 'A lower-case letter' },
  { value: 'special', label: 'A special character' },
] as const

export const questions = {
  paths: list({
    label: 'How each user type gets in',
    hint: 'One row for each user type of step 3; the counts are the same.',
    rowName: 'user type',
    need: 'request',
    max: 60,
    why: 'Asgardeo documents two ways for passwords: a forced reset, and a silent take-over at the next login. The team needs to know which one each type takes, and for how many.',
    where: 'Step 3 for the types; the comparison on this page for the choice.',
    row: {
      segment: text({ label: 'User type', max: 120 }),
      users: number({ label: 'Users', need: 'request' }),
      path: choice({
        label: 'Password path',
        compact: true,
        need: 'request',
        options: optionsOf(PATH_WORDS, {
          silent: 'Keeps the password; needs the legacy system running.',
          reset: 'Account locked until a new password is set by mail.',
          federated: 'Signs in with another provider.',
        }),
      }),
      provider: text({
        label: 'Signs in with',
        max: 120,
        hint: 'The connection to set up in Asgardeo.',
        when: (row) => row.path === 'federated',
      }),
    },
  }),
  decisionReason: longText({
    label: 'Why this choice',
    hint: 'The reasons, what was decided against, who decided and when.',
    need: 'plan',
    max: 2000,
    why: 'New colleagues and auditors ask for it, usually a year later. The other option stays visible beside it.',
    where: 'Minutes of the meeting in which it was decided.',
  }),
  mailsPerDay: number({
    label: 'Reset mails a day',
    unit: 'mails a day',
    need: 'request',
    when: someReset,
    why: 'Every mail locks one account until its owner acts, and some of them call the help desk. The number of mails a day sets the length of the wave.',
    where: 'Agree it with the help desk and your mail provider; Asgardeo publishes no limit for its own mail.',
  }),
  linkLifetimeHours: number({
    label: 'Lifetime of a reset link',
    unit: 'hours',
    hint: 'The product default is 24 hours.',
    max: 8760,
    need: 'request',
    when: someReset,
    why: 'Whoever opens the mail too late needs a second one. A weekend in between makes 24 hours short.',
    where: 'Asgardeo console, Login & Registration, invite user to set password, expiry time.',
  }),
  cutOff: date({
    label: 'Silent migration ends on',
    need: 'request',
    when: someSilent,
    why: 'From this day the legacy system is no longer asked. Whoever has not logged in by then is reset.',
    where: 'Choose it from the curve on this page; it cannot lie after the end of the legacy contract.',
  }),
  leftoverPlan: longText({
    label: 'People who never log in until then',
    hint: 'For example: one last reset wave in July, then close after a year.',
    need: 'request',
    max: 2000,
    when: someSilent,
    why: 'The guide asks for a plan for accounts that silent migration does not reach. Without one they have to ask your administrators one by one.',
    where: 'Agree it with the help desk and whoever owns dormant accounts.',
  }),
  silentTasks: choices({
    label: 'What is ready for silent migration',
    hint: 'Tick what is done. The rest is listed as open work.',
    need: 'request',
    when: someSilent,
    why: 'Silent migration needs a service you build and run. The Asgardeo team sees from this list how far it is.',
    where: 'Asgardeo documentation, migrate passwords, on-demand silent password migration.',
    options: [...SILENT_TASKS, { value: 'none', label: 'None of these yet' }],
  }),
  oldPolicy: choices({
    label: 'Password rules of the legacy system',
    hint: 'What a password had to have. Choose the rules most people’s passwords were made under.',
    need: 'plan',
    when: someSilent,
    why: 'A password that breaks the new rules cannot be stored, and the login script only writes a log line. Comparing the rules shows who would clash.',
    where: 'Password policy page of the legacy system, or of its directory.',
    options: [...RULES, { value: 'none', label: 'No rule' }],
  }),
  newPolicy: choices({
    label: 'Password rules in Asgardeo',
    hint: 'Published default: at least 8 characters, a digit, an upper-case and a lower-case letter, a special character.',
    when: someSilent,
    why: 'The default applies until you change it. Relaxing it for the time of silent migration is one way out of a clash.',
    where: 'Asgardeo console, Login & Registration, password validation.',
    options: [...RULES, { value: 'none', label: 'No rule' }],
  }),
  weights: list({
    label: 'What counts for you',
    hint: '0 does not count, 5 counts most. What you do not list counts 2.',
    rowName: 'weight',
    max: 4,
    why: 'Silent migration spares users and costs building and double running; a reset is the reverse. The weights turn that into a recommendation.',
    where: 'Agree them with whoever decides.',
    row: {
      criterion: choice({
        label: 'Criterion',
        compact: true,
        options: [
          { value: 'users', label: 'Little effort for users' },
          { value: 'cost', label: 'Low cost of running both' },
          { value: 'build', label: 'Little to build' },
          { value: 'speed', label: 'Done quickly' },
        ],
      }),
      weight: number({ label: 'Weight', max: 5 }),
    },
  }),
} as const

export const panels: readonly Panel<typeof questions>[] = [
  { title: 'Groups of users', keys: ['paths', 'decisionReason'] },
  {
    title: 'Reset mails',
    lead: 'With a reset, an account stays locked until its owner has set a password.',
    keys: ['mailsPerDay', 'linkLifetimeHours'],
  },
  {
    title: 'Silent migration',
    lead: 'The legacy system has to run until the last day of it.',
    keys: ['cutOff', 'leftoverPlan', 'silentTasks', 'oldPolicy'],
  },
  { title: 'What the comparison rests on', keys: ['newPolicy', 'weights'], advanced: true },
]
