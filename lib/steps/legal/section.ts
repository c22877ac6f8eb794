import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'

/** What is known about Asgardeo, so that legal gets one page: where data stays and which marked attributes move. */
export function legalSection(facts: Facts): Block[] {
  return [...residency(facts), ...personalData(facts)]
}

const SOURCE = 'Asgardeo documentation, data residency; checked 24 November 2026.'

function residency({ legal }: Facts): Block[] {
  const region = legal.region.known ? legal.region.value : null
  const place = region === 'eu' ? 'Ireland (EU region)' : region === 'us' ? 'Virginia (US region)' : 'the chosen region'
  return [
    { kind: 'heading', level: 2, text: 'What is known about Asgardeo' },
    {
      kind: 'list',
      ordered: false,
      items: [
        `Subscription, administrator and user data stay in ${place}, since 27 June 2025.`,
        'WSO2 support in the USA, Sri Lanka, India and Brazil can reach logs, which may hold IP and e-mail addresses.',
        'Analytics is processed by Moesif in the same region and kept one to three months; user events only after Advanced Analytics is switched on.',
        'Deleted users, groups, roles and attributes are not restored by WSO2.',
        'The team is asked for migration by e-mail; the file of users itself is never attached to it.',
      ],
    },
    { kind: 'text', text: SOURCE },
  ]
}

function personalData({ data }: Facts): Block[] {
  if (!data.inventory.known) return []
  const marked = data.inventory.value.filter((item) => item.pii !== 'none' || item.confidential !== 'no')
  if (marked.length === 0) return []
  const decision = { move: 'Move', leave: 'Leave behind', decide: 'To decide' }
  const pii = { none: 'Not personal', personal: 'Personal', special: 'Special category' }
  const secrecy = { no: 'No', confidential: 'Confidential', secret: 'Secret' }
  return [
    { kind: 'heading', level: 2, text: 'Personal and confidential data, attribute by attribute' },
    {
      kind: 'table',
      caption: 'Attributes marked personal, special or confidential',
      columns: [
        { title: 'Attribute', align: 'start' },
        { title: 'Personal data', align: 'start' },
        { title: 'Confidential', align: 'start' },
        { title: 'Decision', align: 'start' },
      ],
      rows: marked.map((item) => [
        cell.code(item.name),
        cell.text(pii[item.pii]),
        cell.text(secrecy[item.confidential]),
        cell.text(decision[item.decision]),
      ]),
    },
  ]
}
