import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { start } from '@/lib/core/column'
import { countText, thousands } from '@/lib/core/count-text'
import { type Block, cell } from '@/lib/core/doc'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { leadTime } from '@/lib/core/schedule/lead-times'
import { amountText, rangeText } from '@/lib/core/sizing/number-text'
import { rangeOf, type Worked } from '@/lib/core/sizing/worked'
import { type Between, between } from './between'
import { BETWEEN_WAYS } from './between-ways'

/** How much changes in between, the three ways to carry it over side by side, and the one chosen with its work. */
export function betweenBlocks(facts: Facts): Block[] {
  const found = between(facts)
  const heading: Block = { kind: 'heading', level: 2, text: 'Between export and go-live' }
  if (!found) {
    return [
      heading,
      { kind: 'text', text: 'Unknown until go-live and the day of the last full export before it are set.' },
    ]
  }
  const count = (label: string, item: Worked) => [{ label, value: cell.text(counted(item)) }]
  return [
    heading,
    {
      kind: 'keyValue',
      rows: [
        { label: 'From the last export to go-live', value: cell.number(found.days, found.days === 1 ? 'day' : 'days') },
        ...count('New accounts', found.signups),
        ...count('Changed profiles', found.changes),
        ...count('Deleted accounts', found.deletions),
      ],
    },
    {
      kind: 'table',
      caption: 'Three ways to carry changes over',
      columns: [start('Way'), start('What users notice'), start('What it takes'), start('What can still go wrong')],
      rows: ways(facts, found).map((way) => [
        cell.text(way.name),
        cell.text(way.users),
        cell.text(way.takes),
        cell.text(way.wrong),
      ]),
    },
    ...chosen(facts),
  ]
}

const counted = ({ amount, formula }: Worked) =>
  amount.kind === 'unknown' ? `${formula}.` : `${amountText(amount, 'people')}. ${formula}.`

function people(item: Worked, what: string): string {
  const range = rangeOf(item.amount)
  return range ? `${rangeText(range)} ${what}` : `an unknown number of ${what}`
}

const LEADS = { freeze: 'closing', delta: 'delta', 'dual-write': 'dual-write' } as const
const leadText = (way: keyof typeof LEADS) => countText(leadTime(LEADS[way])?.days ?? 0, 'day')

function ways(facts: Facts, { days, signups, changes, deletions }: Between) {
  const perMinute = limitOf('scimPerMinute', factValue(facts.mapping.limits) ?? []).value
  const stamps = (factValue(facts.data.inventory) ?? []).map((item) => item.name)
  const updated = stamps.find((name) => /updat|modif|chang/i.test(name))
  const stamp =
    stamps.length === 0
      ? 'Not known whether the export says when an account changed.'
      : updated
        ? `${updated} may tell which accounts changed; try it.`
        : 'No attribute of the export says when an account changed, so changed profiles cannot be picked out.'
  return [
    {
      name: BETWEEN_WAYS.freeze,
      users: `Closed for ${countText(days, 'day')}: ${people(signups, 'people who want to sign up')} are turned away.`,
      takes: `${leadText('freeze')} to prepare in each application, and a notice.`,
      wrong: `An application that is forgotten stays open. Deletions (${people(deletions, 'accounts')}) still have to be done twice.`,
    },
    {
      name: BETWEEN_WAYS.delta,
      users: 'Nothing until go-live; a profile changed in the last hours may look old.',
      takes: `${leadText('delta')} to prepare; a second hand-over for ${people(signups, 'new accounts')} and ${people(changes, 'changed ones')}. Whether the Asgardeo team takes one is not documented: ask.`,
      wrong: `${stamp} Deletions (${people(deletions, 'accounts')}) are in no export and need a list.`,
    },
    {
      name: BETWEEN_WAYS['dual-write'],
      users: 'Nothing.',
      takes: `${leadText('dual-write')} to build and test in everything that creates or changes accounts; at most ${thousands(perMinute)} SCIM calls a minute from one address.`,
      wrong: 'A write that fails on one side must be repeated, so a queue and a daily comparison are needed.',
    },
  ]
}

function chosen({ timeline }: Facts): Block[] {
  const way = factValue(timeline.betweenWay)
  if (!way) return [{ kind: 'text', text: 'None is chosen yet. The one you choose becomes a task of the schedule.' }]
  const tasks: Record<typeof way, string[]> = {
    freeze: ['Close sign-up and profile pages on the day of the export', 'Open them at go-live, against Asgardeo'],
    delta: [
      'Export what changed on the day before go-live',
      'Import it, and delete the accounts of the deletion list',
      'Compare the counts of both systems',
    ],
    'dual-write': [
      'Run it from the day of the export',
      'Compare the counts of both systems every day',
      'Switch the legacy side off at the point of no return',
    ],
  }
  return [
    { kind: 'heading', level: 3, text: `Chosen: ${BETWEEN_WAYS[way].toLowerCase()}` },
    { kind: 'list', ordered: true, items: tasks[way] },
  ]
}
