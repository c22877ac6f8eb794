import { STATEMENTS } from '@/lib/core/asgardeo/limits'
import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { DECISION_WORDS, PII_WORDS, SECRECY_WORDS } from '@/lib/core/profile/mark-words'

/** What is known about Asgardeo, so that legal gets one page: where data stays and which marked attributes move. */
export function legalSection(facts: Facts): Block[] {
  return [...residency(facts), ...personalData(facts)]
}

function residency({ legal }: Facts): Block[] {
  const region = legal.region.known ? legal.region.value : null
  const known = [STATEMENTS.residency, STATEMENTS.supportAccess, STATEMENTS.analytics, STATEMENTS.noUndelete]
  const place = { eu: 'You chose the European Union (Ireland).', us: 'You chose the United States (Virginia).' }
  return [
    { kind: 'heading', level: 2, text: 'What is known about Asgardeo' },
    ...(region ? [{ kind: 'text', text: place[region] } satisfies Block] : []),
    {
      kind: 'table',
      caption: 'Statements with source and date',
      columns: [
        { title: 'What', align: 'start' },
        { title: 'Source', align: 'start' },
        { title: 'Checked', align: 'start' },
      ],
      rows: known.map(({ says, source }) => [cell.text(says), cell.text(source.text), cell.date(source.date)]),
    },
  ]
}

function personalData({ data }: Facts): Block[] {
  if (!data.inventory.known) return []
  const marked = data.inventory.value.filter((item) => item.pii !== 'none' || item.confidential !== 'no')
  if (marked.length === 0) return []
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
        cell.text(PII_WORDS[item.pii]),
        cell.text(SECRECY_WORDS[item.confidential]),
        cell.text(DECISION_WORDS[item.decision]),
      ]),
    },
  ]
}
