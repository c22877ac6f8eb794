import type { Fact } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import { choice, date, list, longText, number, text, yesNo } from '@/lib/core/plan/question'
import { CURRENCIES } from '@/lib/core/sizing/legacy-cost'
import type { Panel } from '@/lib/steps/step'
import { attributeRow } from './attribute-row'

/** What an export has counted is not asked again; a typed answer overrides the count and keeps its question in sight. */
function unlessCounted(key: keyof Facts['data']) {
  return (answers: JsonObject, facts: Facts) => {
    const fact: Fact<unknown> = facts.data[key]
    return answers[key] !== undefined || !fact.known || fact.origin.kind !== 'file'
  }
}

/** An export names its service accounts where it can tell; asking on would be asking twice. */
function unlessAnExportIsThere(answers: JsonObject, { data }: Facts): boolean {
  return answers.serviceAccounts !== undefined || !data.users.known || data.users.origin.kind !== 'file'
}

export const SYSTEMS = [
  { value: 'auth0', label: 'Auth0' },
  { value: 'okta', label: 'Okta' },
  { value: 'entra', label: 'Microsoft Entra ID' },
  { value: 'b2c', label: 'Azure AD B2C' },
  { value: 'cognito', label: 'Amazon Cognito' },
  { value: 'firebase', label: 'Firebase Authentication' },
  { value: 'keycloak', label: 'Keycloak' },
  { value: 'ldap', label: 'LDAP directory' },
  { value: 'ad', label: 'Active Directory' },
  { value: 'google', label: 'Google Workspace' },
  { value: 'onelogin', label: 'OneLogin' },
  { value: 'ping', label: 'PingOne' },
  { value: 'forgerock', label: 'ForgeRock or PingIDM' },
  { value: 'wso2-is', label: 'WSO2 Identity Server' },
  { value: 'fusionauth', label: 'FusionAuth' },
  { value: 'supabase', label: 'Supabase' },
  { value: 'clerk', label: 'Clerk' },
  { value: 'authjs', label: 'Auth.js' },
  { value: 'wordpress', label: 'WordPress' },
  { value: 'scim', label: 'Another system with SCIM' },
  { value: 'database', label: 'Own database' },
  { value: 'other', label: 'Something else' },
] as const

export const questions = {
  sources: list({
    label: 'Source systems',
    hint: 'One row for each system the users come from.',
    rowName: 'source system',
    need: 'request',
    max: 20,
    why: 'What a system can export and check decides which password paths are open. The date it ends decides how long they stay open.',
    where: 'Admin console of the legacy system; contract or invoice for end date and cost.',
    row: {
      kind: choice({ label: 'System', compact: true, need: 'request', options: SYSTEMS }),
      name: text({ label: 'What you call it', max: 80, placeholder: 'Auth0, customer tenant' }),
      version: text({ label: 'Version or plan', max: 80, hint: 'For example Keycloak 26.2, or Auth0 Professional.' }),
      canExport: yesNo({ label: 'Can it export all users?', need: 'request' }),
      howExported: longText({
        label: 'How the export is made',
        hint: 'Menu path or command, format, who may do it.',
        max: 1000,
      }),
      hashesObtainable: yesNo({
        label: 'Can you get the password hashes?',
        hint: 'Asgardeo does not import them; they tell how passwords are stored today.',
      }),
      canCheckPassword: yesNo({
        label: 'Can a program check a user name and password?',
        hint: 'For example an OAuth2 password grant, an LDAP bind, or SCIM /Me with basic authentication.',
        need: 'request',
      }),
      network: text({
        label: 'Reachable from',
        hint: 'The internet, or only your own network: silent migration needs a path in.',
        max: 120,
      }),
      rateLimit: number({ label: 'Rate limit', unit: 'requests a minute', hint: 'Of the sign-in or management API.' }),
      peakLogins: number({ label: 'Busiest minute', unit: 'logins a minute' }),
      endsOn: date({ label: 'Licence or contract ends', need: 'request' }),
      monthlyCost: number({
        label: 'Cost of one more month',
        unit: 'a month',
        integer: false,
      }),
      currency: choice({
        label: 'Currency of that cost',
        compact: true,
        options: CURRENCIES.map((value) => ({ value, label: value })),
      }),
    },
  }),
  users: number({
    label: 'Number of users',
    hint: 'All accounts, also those you will not move.',
    unit: 'users',
    need: 'request',
    when: unlessCounted('users'),
    why: 'Every other number has to add up to this one. The Asgardeo team plans the import by it.',
    where: 'Dashboard or report of the legacy system, or count the lines of the export.',
  }),
  withoutEmail: number({
    label: 'Users without an e-mail address',
    unit: 'users',
    need: 'request',
    when: unlessCounted('withoutEmail'),
    why: 'A password reset reaches people by e-mail. Whoever has no address needs another way in.',
    where: 'Filter for an empty e-mail attribute in the legacy system.',
  }),
  withPhone: number({
    label: 'Users with a phone number',
    unit: 'users',
    when: unlessCounted('withPhone'),
    why: 'A mobile number can serve as login identifier or for one-time codes. It also needs a format Asgardeo accepts.',
    where: 'Count the filled phone attribute in the export.',
  }),
  withPassword: number({
    label: 'Users with a password',
    unit: 'users',
    need: 'plan',
    when: unlessCounted('withPassword'),
    why: 'Only these need a password path. The others sign in through somebody else or with a link.',
    where: 'Connection or credential reports; in a directory, every enabled account.',
  }),
  withMfa: number({
    label: 'Users with a second factor',
    unit: 'users',
    need: 'plan',
    when: unlessCounted('withMfa'),
    why: 'Second factors do not move: these people enrol again. The number sizes the message and the help desk.',
    where: 'MFA or authenticator report of the legacy system.',
  }),
  withSocialLogin: number({
    label: 'Users who sign in with Google, Microsoft or the like',
    unit: 'users',
    need: 'plan',
    when: unlessCounted('withSocialLogin'),
    why: 'They have no password to move but a link to another provider. It is made again at their first login.',
    where: 'Identity or connection report of the legacy system.',
  }),
  activity: list({
    label: 'Last login',
    hint: 'Each user counts once, so the rows add up to all users.',
    rowName: 'period',
    need: 'request',
    max: 5,
    when: unlessCounted('activity'),
    why: 'Silent migration moves a person when they log in. This decides how many it can reach, and by when.',
    where: 'Last-login attribute of the export, or a sign-in report.',
    row: {
      since: choice({
        label: 'Last login',
        compact: true,
        options: [
          { value: 'days30', label: 'Within 30 days' },
          { value: 'days90', label: '31 to 90 days ago' },
          { value: 'days365', label: '91 to 365 days ago' },
          { value: 'older', label: 'Over a year ago' },
          { value: 'never', label: 'Never' },
        ],
      }),
      users: number({ label: 'Users' }),
    },
  }),
  states: list({
    label: 'Account states',
    hint: 'As the legacy system spells them: active, blocked, pending.',
    rowName: 'state',
    need: 'request',
    max: 40,
    when: unlessCounted('states'),
    why: 'Blocked and deleted accounts that slip into the file would be invited like everybody else. Each state gets its own treatment in step 5.',
    where: 'Status filter in the user list of the legacy system.',
    row: { name: text({ label: 'State', max: 80 }), users: number({ label: 'Users' }) },
  }),
  caseDuplicates: number({
    label: 'Accounts that differ only by upper and lower case',
    unit: 'users',
    need: 'plan',
    when: unlessCounted('caseDuplicates'),
    why: 'Asgardeo takes such user names as the same name, and a user name cannot be changed later. The second of each pair would be rejected.',
    where: 'Lower-case the login names of the export and look for repeats; dropping the export here does it for you.',
  }),
  serviceAccounts: number({
    label: 'Service, test and system accounts',
    unit: 'accounts',
    when: unlessAnExportIsThere,
    why: 'Accounts of programs are set up by hand as applications, not migrated as people. Counting them keeps the totals honest.',
    where: 'Naming conventions such as svc- or test, or accounts without a person’s name.',
  }),
  hashes: list({
    label: 'How passwords are stored',
    rowName: 'algorithm',
    max: 20,
    when: unlessCounted('hashes'),
    why: 'Hashes are secrets to leave behind: Asgardeo does not import them. The algorithm tells what a password check in the legacy system costs.',
    where: 'Documentation or credential export of the legacy system.',
    row: { algorithm: text({ label: 'Algorithm and parameters', max: 80 }), users: number({ label: 'Users' }) },
  }),
  signupsPerDay: number({
    label: 'New sign-ups a day',
    unit: 'users a day',
    need: 'request',
    when: unlessCounted('signupsPerDay'),
    why: 'People who sign up between the export and go-live would be missing. The number decides whether sign-up is paused or a second, smaller import is needed.',
    where:
      'Counted from an export that says when accounts were made; else count those of the last 30 days and divide by 30.',
  }),
  roles: list({
    label: 'Roles and their permissions',
    hint: 'Roles counted in the file are listed; add the permissions behind each, and roles the file does not hold.',
    rowName: 'role',
    need: 'plan',
    max: 500,
    why: 'Roles given in a user record are dropped by Asgardeo; they have to exist before the import. Permissions become scopes of your applications.',
    where: 'Role or authorisation pages of the legacy system; most exports leave them out.',
    row: {
      name: text({ label: 'Role', max: 120 }),
      users: number({ label: 'Users' }),
      permissions: text({ label: 'Permissions', max: 1000, hint: 'Names, separated by commas.' }),
    },
  }),
  groups: list({
    label: 'Groups',
    rowName: 'group',
    need: 'plan',
    max: 500,
    when: unlessCounted('groups'),
    why: 'Groups must exist in Asgardeo before the users arrive. Membership is imported after the users.',
    where: 'Group list of the legacy system; most user exports leave it out.',
    row: { name: text({ label: 'Group', max: 120 }), users: number({ label: 'Users' }) },
  }),
  attributes: list({
    label: 'Attributes: marks and decisions',
    hint: 'What the file showed is filled in. Change a mark or decide what moves; add attributes that no file holds.',
    rowName: 'attribute',
    need: 'plan',
    max: 2000,
    why: 'Every attribute that stays behind is one less to protect, map and explain. Personal and confidential ones are shown to legal by name.',
    where: 'The export itself; without one, the user schema of the legacy system.',
    row: attributeRow,
  }),
} as const

export const panels: readonly Panel<typeof questions>[] = [
  { title: 'Source systems', keys: ['sources'] },
  {
    title: 'Who is there',
    lead: 'Drop an export and these are counted on your computer. No record leaves it.',
    keys: ['users', 'withoutEmail', 'withPhone', 'withPassword', 'withMfa', 'withSocialLogin'],
  },
  {
    title: 'Activity and states',
    keys: ['activity', 'states', 'caseDuplicates', 'serviceAccounts', 'hashes', 'signupsPerDay'],
  },
  { title: 'Roles and groups', keys: ['roles', 'groups'] },
  { title: 'Attributes', keys: ['attributes'] },
]

export function systemName(kind: string): string {
  return SYSTEMS.find((system) => system.value === kind)?.label ?? kind
}
