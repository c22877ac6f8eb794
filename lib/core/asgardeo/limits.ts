import type { Source } from '@/lib/core/rules/rule'

/** A number of the target with its shelf life: shown with source and date, may be overridden per plan. */
export type Limit = { id: string; label: string; value: number; unit: string; source: Source }

const CHECKED = '2026-10-01'

/** The day from which on everything here was read; after a year it has to be read again. */
export const OLDEST_CHECK = CHECKED

const documented = (text: string): Source => ({ text, date: CHECKED, certainty: 'documented' })
const observed = (text: string): Source => ({ text, date: CHECKED, certainty: 'observed' })
const inferred = (text: string): Source => ({ text, date: CHECKED, certainty: 'inferred' })

export const LIMITS = {
  scimPerMinute: {
    id: 'scimPerMinute',
    label: 'SCIM requests a minute from one address',
    value: 200,
    unit: 'requests/min',
    source: documented('Asgardeo documentation, rate limits'),
  },
  bulkPerMinute: {
    id: 'bulkPerMinute',
    label: 'SCIM bulk requests a minute from one address',
    value: 5,
    unit: 'requests/min',
    source: documented('Asgardeo documentation, rate limits'),
  },
  bulkOperations: {
    id: 'bulkOperations',
    label: 'Operations in one bulk request',
    value: 1000,
    unit: 'operations',
    source: observed('Service provider configuration in the SCIM API page; another page says 100'),
  },
  bulkBytes: {
    id: 'bulkBytes',
    label: 'Size of one bulk request',
    value: 1_048_576,
    unit: 'bytes',
    source: observed('Service provider configuration in the SCIM API page; not seen enforced'),
  },
  csvRows: {
    id: 'csvRows',
    label: 'Users in one console CSV file',
    value: 100,
    unit: 'users',
    source: observed('Default of the console code (wso2/identity-apps); the value for Asgardeo may differ'),
  },
  csvBytes: {
    id: 'csvBytes',
    label: 'Size of one console CSV file',
    value: 512_000,
    unit: 'bytes',
    source: observed('Default of the console code, 500 KB; the value for Asgardeo may differ'),
  },
  inviteList: {
    id: 'inviteList',
    label: 'Addresses in one manual invitation',
    value: 50,
    unit: 'users',
    source: observed('Default of the console code (wso2/identity-apps); the value for Asgardeo may differ'),
  },
  invitationMinutes: {
    id: 'invitationMinutes',
    label: 'Lifetime of an invitation link',
    value: 1440,
    unit: 'minutes',
    source: observed('Default of the product code (wso2-extensions/identity-governance); set per organisation'),
  },
  attributeWidth: {
    id: 'attributeWidth',
    label: 'Longest attribute value',
    value: 1024,
    unit: 'characters',
    source: observed('Product database scripts (wso2/carbon-kernel) and product issues 26732 and 16856'),
  },
  usernameWidth: {
    id: 'usernameWidth',
    label: 'Longest username',
    value: 255,
    unit: 'characters',
    source: observed('Product database scripts (wso2/carbon-kernel)'),
  },
  customNameWidth: {
    id: 'customNameWidth',
    label: 'Longest name of a custom attribute',
    value: 30,
    unit: 'characters',
    source: observed('Console code (wso2/identity-apps)'),
  },
  customOptions: {
    id: 'customOptions',
    label: 'Options of one custom attribute',
    value: 10,
    unit: 'options',
    source: observed('Product issue 25359: about ten options overflowed the column in a test release'),
  },
  passwordMinimum: {
    id: 'passwordMinimum',
    label: 'Shortest password under the default rules',
    value: 8,
    unit: 'characters',
    source: documented('Guide on password validation'),
  },
  loadTestNoticeDays: {
    id: 'loadTestNoticeDays',
    label: 'Notice before a load test',
    value: 14,
    unit: 'days',
    source: documented('Asgardeo operational policies: Enterprise only, written approval'),
  },
  emailBytes: {
    id: 'emailBytes',
    label: 'Largest package attached to the e-mail',
    value: 10_000_000,
    unit: 'bytes',
    source: inferred('Common limit of mail systems'),
  },
} as const satisfies Record<string, Limit>

export type LimitId = keyof typeof LIMITS

/** Facts about the target that carry no number, for pre-filled answers and the legal page. */
export const STATEMENTS = {
  noHashes: {
    says: 'Asgardeo imports no password hashes: people reset their password, or it is taken over silently at their next login.',
    source: documented('Guide on migrating passwords; product issue 20425'),
  },
  sender: {
    says: 'The request must come from the address registered for an owner or administrator account.',
    source: documented('Guide on migrating users'),
  },
  usernameFixed: {
    says: 'A username cannot be changed after creation and is unique in the organisation.',
    source: documented('Guide on managing users'),
  },
  usernameCase: {
    says: 'Usernames that differ only in upper and lower case are taken as the same name.',
    source: observed('Default of the product user stores (wso2/carbon-kernel)'),
  },
  residency: {
    says: 'Subscription, administrator and user data stay in the chosen region: United States (Virginia) or European Union (Ireland).',
    source: documented('Asgardeo documentation, data residency'),
  },
  supportAccess: {
    says: 'WSO2 support in the United States, Sri Lanka, India and Brazil can read logs, which may hold IP and e-mail addresses.',
    source: documented('Asgardeo documentation, data residency'),
  },
  analytics: {
    says: 'End-user analytics go to Moesif in the same region, only after Advanced Analytics is turned on, kept one to three months.',
    source: documented('Asgardeo documentation, data residency'),
  },
  noUndelete: {
    says: 'WSO2 does not restore deleted users, groups, roles or attributes.',
    source: documented('Asgardeo operational policies'),
  },
  lockedUntilReset: {
    says: 'With a password reset, an account stays locked until its owner has set a password.',
    source: documented('Guide on migrating passwords'),
  },
  silentNeedsLegacy: {
    says: 'Silent migration needs the legacy system running, a way to check a password, and a plan for people who never log in.',
    source: documented('Guide on migrating passwords'),
  },
} as const satisfies Record<string, { says: string; source: Source }>
