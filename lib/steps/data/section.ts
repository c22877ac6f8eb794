import { end, start } from '@/lib/core/column'
import { countText } from '@/lib/core/count-text'
import { type Block, type Cell, cell } from '@/lib/core/doc'
import type { Activity } from '@/lib/core/facts/data'
import type { Fact } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { accountAgesHistogram } from '@/lib/core/figures/account-ages'
import { lastLoginHistogram } from '@/lib/core/figures/last-login-histogram'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import { DECISION_WORDS, PII_WORDS, SECRECY_WORDS } from '@/lib/core/profile/mark-words'

/** What the files and the answers add up to: head counts with their origin, inventory, hashes, activity. */
export function dataSection({ data }: Facts): Block[] {
  return [
    ...counts(data),
    ...activityTable(data.activity, data.users),
    ...histogram(data),
    ...namedTable('Account states', 'State', data.states),
    ...hashTable(data),
    ...namedTable('Roles with members', 'Role', data.roles),
    ...namedTable('Groups with members', 'Group', data.groups),
    ...inventoryTable(data),
  ]
}

function counts(data: Facts['data']): Block[] {
  const rows: [string, Fact<number>][] = [
    ['All users', data.users],
    ['Without an e-mail address', data.withoutEmail],
    ['With a phone number', data.withPhone],
    ['With a password', data.withPassword],
    ['With a second factor', data.withMfa],
    ['With a social login', data.withSocialLogin],
    ['Differ only by upper and lower case', data.caseDuplicates],
    ['Service, test and system accounts', data.serviceAccounts],
    ['New sign-ups a day', data.signupsPerDay],
  ]
  if (rows.every(([, fact]) => !fact.known)) return []
  return [
    { kind: 'heading', level: 2, text: 'How many' },
    {
      kind: 'table',
      caption: 'Head counts and where they come from',
      columns: [start('What'), end('Users'), start('From'), start('Date')],
      rows: rows.map(([label, fact]) => [cell.text(label), ...numberFrom(fact)]),
    },
  ]
}

function numberFrom(fact: Fact<number>): Cell[] {
  if (!fact.known) return [cell.unknown, cell.notApplicable, cell.notApplicable]
  const { kind, name, date } = fact.origin
  return [
    cell.number(fact.value),
    cell.text(kind === 'person' ? 'Typed in' : name),
    date ? cell.date(date) : cell.notApplicable,
  ]
}

function activityTable(activity: Fact<Activity>, users: Fact<number>): Block[] {
  if (!activity.known) return []
  const { days30, days90, days365, older, never } = activity.value
  const sum = days30 + days90 + days365 + older + never
  const all = users.known && users.value > 0 ? users.value : sum
  const share = (count: number) => (all > 0 ? cell.percent(count / all) : cell.unknown)
  const row = (label: string, count: number) => [cell.text(label), cell.number(count), share(count)]
  return [
    { kind: 'heading', level: 2, text: 'Last login' },
    {
      kind: 'table',
      caption: 'Users by time since their last login',
      columns: [start('Last login'), end('Users'), end('Share')],
      rows: [
        row('Within 30 days', days30),
        row('31 to 90 days ago', days90),
        row('91 to 365 days ago', days365),
        row('Over a year ago', older),
        row('Never', never),
      ],
      total: [cell.text('All'), cell.number(sum), share(sum)],
    },
  ]
}

function histogram({ lastLogin, created }: Facts['data']): Block[] {
  const options = { locale: 'en-GB' }
  return [
    ...(lastLogin.known ? [lastLoginHistogram(lastLogin.value, options)] : []),
    ...(created.known ? [accountAgesHistogram(created.value, options)] : []),
  ].map((figure): Block => ({ kind: 'figure', figure }))
}

function namedTable(caption: string, title: string, fact: Facts['data']['states']): Block[] {
  if (!fact.known) return []
  return [
    {
      kind: 'table',
      caption,
      columns: [start(title), end('Users')],
      rows: fact.value.map((item) => [cell.code(item.name), cell.number(item.count)]),
    },
  ]
}

function hashTable({ hashes }: Facts['data']): Block[] {
  if (!hashes.known) return []
  return [
    { kind: 'heading', level: 2, text: 'Password hashes, left behind' },
    {
      kind: 'text',
      text: 'Asgardeo imports no password hashes. Only the algorithm is named here; no hash value is kept or sent.',
    },
    {
      kind: 'table',
      caption: 'Password hashes by algorithm',
      columns: [start('Algorithm'), end('Users')],
      rows: hashes.value.map((hash) => [cell.code(hash.algorithm), cell.number(hash.count)]),
      total: [cell.text('All'), cell.number(hashes.value.reduce((sum, hash) => sum + hash.count, 0))],
    },
  ]
}

function inventoryTable({ inventory }: Facts['data']): Block[] {
  if (!inventory.known) return []
  const rows = inventory.value
  const yes = (value: boolean) => cell.text(value ? 'Yes' : 'No')
  return [
    { kind: 'heading', level: 2, text: 'Attribute inventory' },
    {
      kind: 'table',
      caption: `${countText(rows.length, 'attribute')}${inventory.origin.kind === 'file' ? `, counted from ${inventory.origin.name}` : ''}`,
      columns: [
        start('Attribute'),
        start('Type'),
        end('Filled'),
        end('Distinct'),
        end('Shortest'),
        end('Longest'),
        start('Unique'),
        start('Several values'),
      ],
      rows: rows.map((item) => [
        cell.code(item.name),
        cell.text(ATTRIBUTE_TYPE_WORDS[item.type]),
        measured(item.unmeasured, item.fill, cell.percent(item.fill)),
        measured(item.unmeasured, item.distinct, cell.number(item.distinct)),
        measured(item.unmeasured, item.minLength, cell.number(item.minLength)),
        measured(item.unmeasured, item.maxLength, cell.number(item.maxLength)),
        yes(item.unique),
        yes(item.multiValued),
      ]),
    },
    {
      kind: 'table',
      caption: 'Marks and decisions',
      columns: [
        start('Attribute'),
        start('Personal data'),
        start('Confidential'),
        start('Decision'),
        start('Reason'),
        start('Marked by'),
      ],
      rows: rows.map((item) => [
        cell.code(item.name),
        cell.text(PII_WORDS[item.pii]),
        cell.text(SECRECY_WORDS[item.confidential]),
        cell.text(DECISION_WORDS[item.decision]),
        item.reason ? cell.text(item.reason) : cell.notApplicable,
        cell.text(item.origin === 'file' ? 'The file' : 'A person'),
      ]),
    },
  ]
}

/** A typed attribute without a number has none: unknown is not 0. */
function measured(unmeasured: true | undefined, value: number, shown: Cell): Cell {
  return unmeasured && value === 0 ? cell.unknown : shown
}
