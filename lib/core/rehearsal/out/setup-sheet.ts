import { MIGRATED_FLAG } from '@/lib/core/asgardeo/custom-attribute'
import { LIMITS } from '@/lib/core/asgardeo/limits'
import type { RehearsalPlan } from '../plan'

const bullet = (text: string) => `- ${text}`
const section = (title: string, lines: string[], none: string) => [
  `## ${title}`,
  '',
  ...(lines.length > 0 ? lines : [none]),
  '',
]

function customAttributes({ rows, uniqueness, method }: RehearsalPlan): string[] {
  const seen = new Set<string>()
  const lines = rows.flatMap(({ target, source, unique, required }) => {
    if (target.kind !== 'custom' || seen.has(target.name)) return []
    seen.add(target.name)
    const marks = [
      target.dataType,
      unique && uniqueness !== 'none' ? `unique (${uniqueness} user stores)` : '',
      required ? 'required' : '',
    ]
    return [bullet(`\`${target.name}\`: ${marks.filter(Boolean).join(', ')}; from \`${source}\``)]
  })
  if (method !== 'reset' && !seen.has(MIGRATED_FLAG.name))
    lines.push(
      bullet(
        `\`${MIGRATED_FLAG.name}\`, display name "${MIGRATED_FLAG.displayName}": Text, not unique. Leave it empty on import; the login script writes \`${MIGRATED_FLAG.valueWhenMigrated}\`.`,
      ),
    )
  return lines
}

const SCRIPT = [
  'In every application: Login Flow, Username & Password in step 1, conditional authentication on, then paste the script of the guide with six values:',
  '',
  bullet('address that starts the check, address that is polled, address that answers the status'),
  bullet('consumer key and consumer secret of the subscription'),
  bullet(
    'token endpoint: `https://api.asgardeo.io/t/{organization}/oauth2/token` (EU: `https://api.eu.asgardeo.io/...`)',
  ),
  '',
  'What the published script leaves out: when the old password breaks the new password rules, storing it fails and the script only writes a log line, so the person is stuck at the login page. Add to its failure branch a message and a way to the password reset, or pass the third argument that skips the password pattern.',
  '',
  'Re-authenticate with the identifier the person typed; copies of the script from before the middle of 2025 pass the resolved username and fail. Keep `callbackOnFailure` on. Applications without the script do not take passwords over.',
]

/** What has to exist in Asgardeo before the first user arrives, as Markdown text. Names of the plan only, no value of a record. */
export function setupSheet(plan: RehearsalPlan): string {
  const names = (kind: 'group' | 'role') =>
    [...new Map(plan.roles.filter((role) => role.kind === kind).map((role) => [role.target || role.source, role]))].map(
      ([name, { audience }]) => bullet(kind === 'role' ? `${name} (audience: ${audience ?? 'not decided'})` : name),
    )
  const identifiers =
    plan.loginIdentifiers.length > 0 ? `, also accepted at login: ${plan.loginIdentifiers.join(', ')}` : ''
  const invitation =
    plan.method === 'silent'
      ? []
      : [
          bullet(
            `Switch "Invite user to set password" on and set the expiry of its link (product default ${LIMITS.invitationMinutes.value} minutes) before the first import; every create with an invitation sends mail at once.`,
          ),
        ]
  return [
    '# Setup before the users arrive',
    '',
    ...section(
      'Sign-in',
      [
        bullet(`Username: ${plan.usernameMode === 'email' ? 'e-mail address' : 'letters and digits'}${identifiers}`),
        ...invitation,
      ],
      '',
    ),
    ...section('Custom attributes', customAttributes(plan), 'None.'),
    ...section('Groups', names('group'), 'None.'),
    ...section('Roles', names('role'), 'None.'),
    ...(plan.method === 'reset' ? [] : section('Login script for silent migration', SCRIPT, '')),
    ...section(
      'Order of work',
      ['API resources and scopes, roles, groups, group to role, users, memberships (`members/`).'],
      '',
    ),
  ].join('\n')
}
