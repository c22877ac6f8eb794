/** What no documented way moves, with how many people it concerns by the plan's counts, as far as step 6 does not list it. */
import { type Block, cell } from '@/lib/core/doc'
import { type Fact, UNKNOWN } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'

type Loss = {
  what: string
  /** Words by which a row of step 6 counts as the same thing. */
  listedAs: RegExp
  users(facts: Facts): Fact<number>
  workaround: string
}

const LOSSES: readonly Loss[] = [
  {
    what: 'Second factors',
    listedAs: /\bmfa\b|2fa|factor|\botp\b|totp|authenticator|passkey|security key|one-time/i,
    users: ({ data }) => data.withMfa,
    workaround: 'Enrol again at the first login',
  },
  {
    what: 'Links to social accounts',
    listedAs: /social|google|facebook|apple|github|microsoft|link/i,
    users: ({ data }) => data.withSocialLogin,
    workaround: 'Link again at the first login, by verified e-mail',
  },
  {
    what: 'Password hashes and password history',
    listedAs: /password|hash/i,
    users: ({ data }) => data.withPassword,
    workaround: 'The path of step 4: silent migration or a reset',
  },
  {
    what: 'Open sessions and remembered devices',
    listedAs: /session|device|remember/i,
    users: () => UNKNOWN,
    workaround: 'Sign in once after the move',
  },
  {
    what: 'Consents given to applications',
    listedAs: /consent/i,
    users: () => UNKNOWN,
    workaround: 'Ask again, or keep the old records for proof',
  },
  {
    what: 'Login history and audit log',
    listedAs: /histor|audit|log\b/i,
    users: ({ data }) => data.users,
    workaround: 'Keep an archive that can only be read',
  },
  {
    what: 'Verified flags of addresses and numbers',
    listedAs: /verif/i,
    users: verified,
    workaround: 'Ask the Asgardeo team; verify again where it matters',
  },
]

/** Those who have a value in an attribute that says something is verified; no such attribute tells nothing. */
function verified({ data }: Facts): Fact<number> {
  if (!data.inventory.known || !data.users.known) return UNKNOWN
  const flags = data.inventory.value.filter((item) => /verified/i.test(item.name) && item.origin === 'file')
  if (flags.length === 0) return UNKNOWN
  const most = Math.max(...flags.map((item) => item.fill))
  return { ...data.users, value: Math.round(most * data.users.value) }
}

export function unlistedLosses(facts: Facts): { what: string; users: Fact<number>; workaround: string }[] {
  const listed = facts.impact.losses.known ? facts.impact.losses.value : []
  return LOSSES.filter((loss) => !listed.some(({ what }) => loss.listedAs.test(what)))
    .map(({ what, users, workaround }) => ({ what, users: users(facts), workaround }))
    .filter(({ users }) => !users.known || users.value > 0)
}

export function unlistedLossBlocks(facts: Facts): Block[] {
  const rows = unlistedLosses(facts)
  if (rows.length === 0 || !facts.data.users.known) return []
  return [
    { kind: 'heading', level: 2, text: 'Not in your list of what will not move' },
    {
      kind: 'table',
      caption: 'Nothing documents a way for these to move, and step 6 does not name them',
      columns: [
        { title: 'What', align: 'start' },
        { title: 'Users', align: 'end' },
        { title: 'Workaround', align: 'start' },
      ],
      rows: rows.map(({ what, users, workaround }) => [
        cell.text(what),
        users.known ? cell.number(users.value) : cell.unknown,
        cell.text(workaround),
      ]),
    },
  ]
}
