import { MIGRATED_FLAG } from '@/lib/core/asgardeo/custom-attribute'
import type { Fact } from '@/lib/core/facts/fact'
import { factValue } from '@/lib/core/facts/fact'
import { codeSpan, escapeMarkdownLine } from './escape-markdown'
import type { Bundle, Exporter } from './exporter'
import { formatFor } from './format-cell'
import { newAttributes } from './new-attributes'
import { firewallRows, scriptRows } from './setup-silent'

/** What somebody types into the Asgardeo console before the first user arrives, in the order in which it is typed. */
export const setupSheet: Exporter = {
  id: 'setup-sheet',
  label: 'Setup sheet',
  hint: 'What to create in Asgardeo before the import: attributes, groups, roles, login script, firewall',
  extension: 'md',
  mime: 'text/markdown; charset=utf-8',
  role: 'viewer',
  async render(bundle) {
    const format = formatFor(bundle.locale, bundle.zone)
    const parts = [
      `# Setup sheet: ${escapeMarkdownLine(bundle.plan.name)}`,
      `As of ${format.date(bundle.today)}. ${escapeMarkdownLine(bundle.doc.status)}.`,
      ...orderOfWork(bundle),
      ...attributes(bundle),
      ...groupsAndRoles(bundle),
      ...login(bundle),
      ...silent(bundle),
    ]
    return new TextEncoder().encode(`${parts.join('\n\n')}\n`)
  },
}

const isSilent = ({ facts }: Bundle) => (factValue(facts.strategy.silentUsers) ?? 0) > 0
const isReset = ({ facts }: Bundle) => (factValue(facts.strategy.resetUsers) ?? 0) > 0

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n')
}

function orderOfWork(bundle: Bundle): string[] {
  const steps = [
    'Set the user name type. It cannot be changed for an account once it exists.',
    'Set the login identifiers and how uniqueness is checked.',
    ...(newAttributes(bundle.facts).length > 0 ? ['Create the new attributes, with the types below.'] : []),
    'Create the groups, then the roles with their audience. A role given in a user record is dropped on import.',
    ...(isReset(bundle)
      ? ['Switch on the invitation to set a password, and check the sender and the text of its mail.']
      : []),
    ...(isSilent(bundle)
      ? [
          'Deploy the authentication service and open the firewall for it.',
          'Put the login script on every application: a login to an application without it moves no password.',
          'Check that login-attempt protection allows the first failed attempt: every silent migration begins with one.',
          'Try one imported account from start to end.',
        ]
      : []),
    'Import a pilot group, then the users.',
    'Assign roles and add members to groups.',
  ]
  return ['## Order of work', steps.map((step, at) => `${at + 1}. ${step}`).join('\n')]
}

function attributes({ facts }: Bundle): string[] {
  const list = newAttributes(facts)
  if (list.length === 0) return ['## New attributes', facts.mapping.rows.known ? 'None.' : 'Not known yet.']
  const yes = (value: boolean | null) => (value === null ? 'not known yet' : value ? 'yes' : 'no')
  return [
    '## New attributes',
    table(
      ['Name', 'Type', 'Required', 'Unique', 'Several values', 'Longest value', 'Filled from'],
      list.map((item) => [
        codeSpan(item.name),
        item.type,
        yes(item.required),
        yes(item.unique),
        yes(item.multiValued),
        item.maxLength === null ? 'not known yet' : String(item.maxLength),
        escapeMarkdownLine(item.from),
      ]),
    ),
  ]
}

function groupsAndRoles({ facts }: Bundle): string[] {
  const { roles } = facts.mapping
  if (!roles.known) return ['## Groups and roles', 'Not known yet.']
  if (roles.value.length === 0) return ['## Groups and roles', 'None.']
  const seen = new Map<string, { kind: string; target: string; audience: string; sources: string[] }>()
  for (const { kind, target, audience, source } of roles.value) {
    const key = `${kind}\n${target}\n${audience}`
    const entry = seen.get(key) ?? { kind, target, audience: audience ?? '', sources: [] }
    seen.set(key, { ...entry, sources: [...entry.sources, source] })
  }
  return [
    '## Groups and roles',
    table(
      ['What', 'Name in Asgardeo', 'Audience (fixed once created)', 'From'],
      [...seen.values()].map(({ kind, target, audience, sources }) => [
        kind,
        target === '' ? 'not named yet' : escapeMarkdownLine(target),
        kind === 'role' ? audience || 'not decided yet' : '',
        sources.map(escapeMarkdownLine).join(', '),
      ]),
    ),
  ]
}

function login({ facts: { mapping, strategy } }: Bundle): string[] {
  const say = <T>(fact: Fact<T>, words: (value: T) => string) => (fact.known ? words(fact.value) : 'not known yet')
  const modes = { email: 'e-mail address', alphanumeric: 'letters and digits' } as const
  const scopes = { none: 'not checked', within: 'within the user store', across: 'across user stores' } as const
  const rows = [
    ['User name', say(mapping.usernameMode, (mode) => modes[mode])],
    ['Filled from', say(mapping.usernameSource, codeSpan)],
    [
      'Also accepted at login',
      say(mapping.loginIdentifiers, (list) => list.map(escapeMarkdownLine).join(', ') || 'nothing else'),
    ],
    ['Uniqueness of attributes marked unique', say(mapping.uniqueness, (scope) => scopes[scope])],
    ['Lifetime of invitation and reset links, hours', say(strategy.linkLifetimeHours, String)],
  ]
  return ['## Login settings', table(['Setting', 'Value'], rows)]
}

function silent(bundle: Bundle): string[] {
  if (!isSilent(bundle)) return []
  return [
    '## Silent migration',
    `Create the attribute ${codeSpan(MIGRATED_FLAG.name)} with the display name "${MIGRATED_FLAG.displayName}". Leave it empty for everybody: the login script sets it to ${codeSpan(MIGRATED_FLAG.valueWhenMigrated)} and never asks such a user again.`,
    '### Values of the login script',
    table(['Value', 'Fill in'], scriptRows(bundle)),
    '### Firewall',
    table(['From', 'To', 'What for'], firewallRows(bundle)),
    'Outbound addresses of Asgardeo and of the developer platform are published for each region and may change; take them from the documentation on the day.',
  ]
}
