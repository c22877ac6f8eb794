import { CUSTOM_TYPES } from '@/lib/core/asgardeo/custom-attribute'
import { LIMITS } from '@/lib/core/asgardeo/limits'
import { OVERRIDABLE } from '@/lib/core/asgardeo/own-limit'
import type { Facts } from '@/lib/core/facts/facts'
import { isJsonObject, type JsonObject } from '@/lib/core/json'
import { LOGIN_IDENTIFIERS, UNIQUENESS, USERNAME_MODES } from '@/lib/core/mapping/mapping-names'
import { choice, choices, date, list, longText, number, optionsOf, text, yesNo } from '@/lib/core/plan/question'
import type { Panel } from '@/lib/steps/step'

const isCustom = (row: JsonObject) => typeof row.target === 'string' && row.target.trim().startsWith('custom:')

const LIMIT_OPTIONS = [
  { value: 'userCap', label: 'Users the organisation may hold' },
  ...OVERRIDABLE.map((value) => ({ value, label: LIMITS[value].label })),
] as const

/** Asked only while no row of the table says it. */
function noRowIsUsername(answers: JsonObject): boolean {
  if (answers.usernameSource !== undefined || !Array.isArray(answers.rows)) return true
  return !answers.rows.some((row) => isJsonObject(row) && row.target === 'username')
}

function hasCaseDuplicates(_: JsonObject, { data }: Facts): boolean {
  return data.caseDuplicates.known && data.caseDuplicates.value > 0
}

export const questions = {
  usernameMode: choice({
    label: 'Username',
    need: 'request',
    why: 'An organisation has exactly one kind of username, and a username cannot be changed after the import. It decides which legacy attribute has to be clean.',
    where: 'Asgardeo console, Login & Registration, username validation.',
    options: optionsOf(USERNAME_MODES, {
      email: 'The default; also becomes the primary e-mail.',
      alphanumeric: 'a to z, A to Z, 0 to 9 only.',
    }),
  }),
  usernameSource: text({
    label: 'Attribute that becomes the username',
    hint: 'As the inventory spells it.',
    need: 'plan',
    when: noRowIsUsername,
    why: 'The value has to be there for every user and must not repeat. The rehearsal checks it for each record.',
    where: 'Inventory in step 2: an attribute that is unique and filled to 100%.',
  }),
  loginIdentifiers: choices({
    label: 'Also accepted at login',
    need: 'plan',
    why: 'A value that two users share cannot be used to log in. Asgardeo enforces uniqueness for new users only.',
    where: 'Asgardeo console, Login & Registration, alternative login identifiers.',
    options: optionsOf(LOGIN_IDENTIFIERS),
  }),
  uniqueness: choice({
    label: 'Uniqueness of attributes marked unique',
    need: 'request',
    why: 'With a uniqueness check, the second record with the same value is rejected during the import. The scope has to be set before, not after.',
    where: 'Asgardeo console, User Attributes & Stores, Attributes, uniqueness validation.',
    options: optionsOf(UNIQUENESS),
  }),
  collisions: longText({
    label: 'Accounts that differ only by upper and lower case',
    hint: 'Which of each pair survives, and what its owner is told.',
    need: 'plan',
    max: 1000,
    when: hasCaseDuplicates,
    why: 'Asgardeo takes such usernames as the same name. The second of each pair would be rejected, and its owner could not log in.',
    where: 'The list of groups from the profile in step 2; the last login usually tells which account is used.',
  }),
  rows: list({
    label: 'Attribute mapping',
    hint: 'From the legacy attribute through transforms to Asgardeo.',
    rowName: 'attribute',
    need: 'request',
    max: 2000,
    why: 'The import follows this table to the letter. Type, length, uniqueness and format are checked here first, so that no record fails later.',
    where: 'Sources from the inventory in step 2; targets from the Asgardeo attribute catalogue.',
    row: {
      source: text({ label: 'Legacy attribute' }),
      target: text({
        label: 'Asgardeo attribute',
        hint: 'A name of the catalogue, custom:name for a new one, empty for none.',
      }),
      dataType: choice({
        label: 'Type of the new attribute',
        compact: true,
        when: isCustom,
        options: CUSTOM_TYPES.map((value) => ({ value, label: value })),
      }),
      transforms: text({
        label: 'Transforms',
        max: 400,
        hint: 'In order, separated by commas: trim, lower-case, phone-to-e164:IE.',
      }),
      required: yesNo({ label: 'Required' }),
      unique: yesNo({ label: 'Unique' }),
      confidence: number({ label: 'Confidence', max: 1, integer: false, hint: 'From 0 to 1; a person’s choice is 1.' }),
      reason: text({ label: 'Reason', max: 300 }),
      confirmed: yesNo({ label: 'Confirmed' }),
    },
  }),
  roles: list({
    label: 'Roles and groups',
    hint: 'They have to exist in Asgardeo before the users arrive.',
    rowName: 'role or group',
    need: 'request',
    max: 500,
    why: 'Roles and groups written into a user record are ignored. Each needs a group or a role with an audience, and membership is imported after the users.',
    where: 'Roles and groups counted in step 2; Asgardeo console, User Management.',
    row: {
      source: text({ label: 'In the legacy system' }),
      kind: choice({
        label: 'Becomes a',
        compact: true,
        options: [
          { value: 'group', label: 'Group' },
          { value: 'role', label: 'Role' },
        ],
      }),
      target: text({ label: 'Name in Asgardeo', max: 120 }),
      audience: choice({
        label: 'Audience',
        compact: true,
        hint: 'Fixed after creation.',
        when: (row) => row.kind === 'role',
        options: [
          { value: 'organization', label: 'Organisation' },
          { value: 'application', label: 'Application' },
        ],
      }),
    },
  }),
  states: list({
    label: 'Account states',
    hint: 'What each state of the legacy system becomes.',
    rowName: 'state',
    need: 'request',
    max: 40,
    why: 'Suspended or deleted accounts in the file would be invited like everybody else. Locking is meant as temporary, disabling as long-term.',
    where: 'States counted in step 2.',
    row: {
      source: text({ label: 'In the legacy system', max: 80 }),
      target: choice({
        label: 'In Asgardeo',
        compact: true,
        options: [
          { value: 'active', label: 'Active' },
          { value: 'locked', label: 'Locked' },
          { value: 'disabled', label: 'Disabled' },
          { value: 'left-behind', label: 'Left behind' },
        ],
      }),
      users: number({ label: 'Users' }),
    },
  }),
  limits: list({
    label: 'Numbers that differ from the published ones',
    hint: 'For a WSO2 Identity Server of your own, or where your contract or a newer page says otherwise.',
    rowName: 'number',
    need: 'optional',
    max: 30,
    why: 'Checks, files and run times use the published numbers. A number of yours takes its place everywhere and is printed with its source.',
    where: 'Service provider configuration of your SCIM API, console settings, your contract.',
    row: {
      limit: choice({ label: 'Which', compact: true, options: LIMIT_OPTIONS }),
      value: number({ label: 'Number' }),
      source: text({ label: 'Who says so', max: 200 }),
      checked: date({ label: 'Checked on' }),
    },
  }),
} as const

export const panels: readonly Panel<typeof questions>[] = [
  { title: 'Attributes', keys: ['rows'] },
  {
    title: 'How people sign in',
    lead: 'Upper and lower case are treated as the same.',
    keys: ['usernameMode', 'usernameSource', 'loginIdentifiers', 'uniqueness', 'collisions'],
  },
  { title: 'Roles, groups and states', keys: ['roles', 'states'] },
  { title: 'Limits of the target', keys: ['limits'], advanced: true },
]
