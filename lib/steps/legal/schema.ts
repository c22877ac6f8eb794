import { JURISDICTIONS, LEGAL_BASES, TRANSFERS } from '@/lib/core/legal/legal-names'
import { choice, choices, date, list, longText, number, optionsOf, text, yesNo } from '@/lib/core/plan/question'
import type { Panel } from '@/lib/steps/step'

export const questions = {
  organization: text({
    label: 'Organisation name in Asgardeo',
    hint: 'The name after /t/ in the console address, for example alderbrookwater.',
    need: 'request',
    max: 100,
    why: 'Users are imported into exactly one organisation. The Asgardeo team cannot start without its name.',
    where: 'In the Asgardeo console, in the address bar: console.asgardeo.io/t/<name>.',
  }),
  region: choice({
    label: 'Asgardeo region',
    need: 'request',
    why: 'The region decides where user data is stored and which hosts you call. It is chosen at sign-up and cannot be changed later.',
    where: 'Console address: console.asgardeo.io is the US region, console.eu.asgardeo.io the EU region.',
    options: [
      { value: 'eu', label: 'EU (Ireland)', hint: 'console.eu.asgardeo.io' },
      { value: 'us', label: 'US (Virginia)', hint: 'console.asgardeo.io' },
    ],
  }),
  jurisdictions: choices({
    label: 'Where the users live',
    hint: 'Choose every jurisdiction whose law protects some of them.',
    need: 'plan',
    why: 'Each jurisdiction has its own rules for moving personal data. The answer decides whether a transfer needs its own assessment.',
    where: 'Country or locale attributes in the legacy system, or your customer records.',
    options: optionsOf(JURISDICTIONS),
  }),
  role: choice({
    label: 'Your role for this data',
    need: 'plan',
    why: 'A controller decides on its own; a processor needs its customer’s written instruction before it moves anything. WSO2 acts as a processor or sub-processor accordingly.',
    where: 'Your record of processing activities, or your contracts with customers.',
    options: [
      { value: 'controller', label: 'Controller', hint: 'You decide why and how the data is used.' },
      { value: 'processor', label: 'Processor', hint: 'You hold it on behalf of your customers.' },
      { value: 'both', label: 'Both, depending on the users' },
    ],
  }),
  legalBasis: choice({
    label: 'Legal basis for the move',
    need: 'request',
    why: 'Moving personal data is processing and needs a basis. Attributes that are moved without one become findings.',
    where:
      'Ask your legal department or data protection officer; it is usually the basis under which accounts exist today.',
    options: optionsOf(LEGAL_BASES),
  }),
  dpa: choice({
    label: 'Data processing agreement with WSO2',
    need: 'request',
    why: 'The agreement has to be in force before personal data is handed over. Signing usually takes two to six weeks.',
    where: 'Your contract with WSO2, or the person who bought the subscription.',
    options: [
      { value: 'signed', label: 'Signed' },
      { value: 'in-progress', label: 'In progress' },
      { value: 'not-started', label: 'Not started' },
    ],
  }),
  transfers: choice({
    label: 'Sub-processors and transfers',
    hint: 'User data stays in the region. WSO2 support in the USA, Sri Lanka, India and Brazil may read logs, which can hold IP and e-mail addresses. Analytics (Moesif) stays in the region and records users only when switched on.',
    need: 'request',
    why: 'Access from another country counts as a transfer under many laws. The Asgardeo team needs to know whether support may look at logs during the move.',
    where: 'Asgardeo documentation, data residency page.',
    options: optionsOf(TRANSFERS, { safeguards: 'Standard clauses or a transfer assessment.' }),
  }),
  specialCategories: yesNo({
    label: 'Does the data reveal special categories?',
    hint: 'Health, religion, ethnic origin, union membership, sexual orientation, biometric data.',
    need: 'plan',
    why: 'Special categories need a stricter basis and are best left behind. A field like "accessibility needs" can be one.',
    where: 'Look through the attribute names in step 2; free-text attributes deserve a second look.',
  }),
  minors: yesNo({
    label: 'Are any of the users minors?',
    need: 'plan',
    why: 'Children’s data often needs a guardian’s consent and a simpler notice. It also changes who may receive a password mail.',
    where: 'Date of birth or age-group attributes, or the terms under which accounts are opened.',
  }),
  policies: list({
    label: 'Company rules for the exported file',
    hint: 'One row for each rule: who may touch it, how it is encrypted, when nothing may change, how long accounts are kept.',
    rowName: 'rule',
    need: 'plan',
    max: 40,
    why: 'An export of all users is the most sensitive file of the project. Rules that are written down here reach everybody who handles it.',
    where: 'Information security policy, retention schedule, change calendar.',
    row: {
      topic: choice({
        label: 'About',
        compact: true,
        options: [
          { value: 'access', label: 'Who may touch the export' },
          { value: 'encryption', label: 'Encryption' },
          { value: 'change-freeze', label: 'Change freeze' },
          { value: 'retention', label: 'Retention of accounts' },
          { value: 'notice', label: 'User notice' },
          { value: 'other', label: 'Other' },
        ],
      }),
      rule: longText({ label: 'What it says', max: 1000 }),
    },
  }),
  exportDeletion: date({
    label: 'Exported files are deleted by',
    need: 'request',
    why: 'Copies made for a migration outlive it unless a date is set. The Asgardeo team deletes its copy by the same date.',
    where: 'Your retention schedule; two to four weeks after the import is usual.',
  }),
  noticeDays: number({
    label: 'Notice to users before the move',
    hint: 'Days between telling users and moving them; 0 when no notice is due.',
    unit: 'days',
    max: 365,
    need: 'plan',
    why: 'Many terms of use promise notice before a processor changes. The timeline is checked against this promise.',
    where: 'Terms of use, privacy notice, works council agreements.',
  }),
  pendingErasures: number({
    label: 'Erasure requests not yet carried out',
    hint: 'Accounts that must not be moved; 0 when there are none.',
    unit: 'requests',
    need: 'plan',
    why: 'A person who asked to be erased must not appear in the new system. Finish these in the legacy system before the export.',
    where: 'Your register of data subject requests.',
  }),
} as const

export const panels: readonly Panel<typeof questions>[] = [
  { title: 'Organisation and region', keys: ['organization', 'region'] },
  {
    title: 'Law',
    lead: 'What your legal department will be asked for. A sign-off on this step lapses when one of these answers changes.',
    keys: ['jurisdictions', 'role', 'legalBasis', 'specialCategories', 'minors'],
  },
  {
    title: 'Agreement and transfers',
    lead: 'What is known about Asgardeo is filled in; you say whether it is acceptable.',
    keys: ['dpa', 'transfers'],
  },
  {
    title: 'Company rules, notice and erasure',
    keys: ['policies', 'exportDeletion', 'noticeDays', 'pendingErasures'],
  },
]
