import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import { MIGRATED_FLAG } from '@/lib/core/asgardeo/custom-attribute'
import { end, start } from '@/lib/core/column'
import { type Block, type Cell, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { MappingRow, MappingTarget } from '@/lib/core/mapping/mapping'
import { sendsValue } from '@/lib/core/mapping/sends-value'
import { targetText } from '@/lib/core/mapping/target-text'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import { PII_WORDS } from '@/lib/core/profile/mark-words'
import { writePipeline } from '@/lib/core/transforms/pipeline-text'

/** The mapping joined with what was measured, how sure each line is, and the setup sheet that follows from it. */
export function mappingSection(facts: Facts): Block[] {
  return [...mappingTables(facts), ...setupSheet(facts)]
}

function targetName(target: MappingTarget): string {
  if (target.kind !== 'catalogue') return targetText(target)
  const attribute = catalogueAttribute(target.key)
  return attribute ? `${attribute.displayName} (${target.key})` : target.key
}

const textOr = (text: string, empty: Cell): Cell => (text === '' ? empty : cell.text(text))
const codeOr = (text: string, empty: Cell): Cell => (text === '' ? empty : cell.code(text))
const yesNo = (value: boolean | undefined): Cell =>
  value === undefined ? cell.text('Unchanged') : cell.text(value ? 'Yes' : 'No')

function mappingTables({ mapping, data }: Facts): Block[] {
  if (!mapping.rows.known || mapping.rows.value.length === 0) return []
  const rows = mapping.rows.value
  const byName = new Map((data.inventory.known ? data.inventory.value : []).map((item) => [item.name, item]))
  const measured = (row: MappingRow): Cell[] => {
    const item = byName.get(row.source)
    if (!item) return [cell.unknown, cell.unknown, cell.unknown]
    return [cell.text(ATTRIBUTE_TYPE_WORDS[item.type]), cell.percent(item.fill), cell.number(item.maxLength)]
  }
  return [
    { kind: 'heading', level: 2, text: 'Attribute mapping' },
    {
      kind: 'table',
      caption: 'What moves, how it is changed, and where it goes',
      columns: [
        start('Legacy attribute'),
        start('Type'),
        end('Filled'),
        end('Longest'),
        start('Transforms'),
        start('Asgardeo attribute'),
        start('Personal data'),
      ],
      rows: rows.map((row) => {
        const item = byName.get(row.source)
        return [
          codeOr(row.source, cell.unanswered),
          ...measured(row),
          codeOr(writePipeline(row.transforms), cell.notApplicable),
          textOr(targetName(row.target), cell.unanswered),
          item ? cell.text(PII_WORDS[item.pii]) : cell.unknown,
        ]
      }),
    },
    {
      kind: 'table',
      caption: 'How sure each line is, and why',
      columns: [
        start('Legacy attribute'),
        start('New attribute'),
        start('Required'),
        start('Unique'),
        end('Confidence'),
        start('Reason'),
        start('Confirmed'),
      ],
      rows: rows.map((row) => [
        codeOr(row.source, cell.unanswered),
        row.target.kind === 'custom' ? cell.text(row.target.dataType) : cell.text('No'),
        yesNo(row.required),
        yesNo(row.unique),
        cell.percent(row.confidence),
        textOr(row.reason, cell.unanswered),
        yesNo(row.confirmed),
      ]),
    },
  ]
}

function setupSheet(facts: Facts): Block[] {
  const { mapping, strategy } = facts
  const custom = (mapping.rows.known ? mapping.rows.value : [])
    .filter(sendsValue)
    .flatMap(({ target, required, unique }) =>
      target.kind === 'custom' ? [{ name: target.name, type: target.dataType, required, unique }] : [],
    )
  const isSilent = strategy.silentUsers.known && strategy.silentUsers.value > 0
  const roles = mapping.roles.known ? mapping.roles.value : []
  if (custom.length === 0 && roles.length === 0 && !isSilent) return []
  const attributes = [
    ...custom,
    ...(isSilent ? [{ name: MIGRATED_FLAG.name, type: 'Text', required: false, unique: false }] : []),
  ]
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: 'Setup sheet' }]
  if (attributes.length > 0) {
    blocks.push({
      kind: 'table',
      caption: 'Custom attributes to create before the import',
      columns: [start('Name'), start('Type'), start('Required'), start('Unique')],
      rows: attributes.map(({ name, type, required, unique }) => [
        cell.code(name),
        cell.text(type),
        yesNo(required ?? false),
        yesNo(unique ?? false),
      ]),
    })
  }
  if (roles.length > 0) {
    const names = [...new Set(roles.map((role) => `${role.kind === 'role' ? 'Role' : 'Group'}: ${role.target}`))]
    blocks.push({ kind: 'text', text: 'Groups and roles to create before the import:' })
    blocks.push({ kind: 'list', ordered: false, items: names })
  }
  return isSilent ? [...blocks, ...scriptValues(facts)] : blocks
}

function scriptValues({ legal }: Facts): Block[] {
  const host = legal.region.known && legal.region.value === 'eu' ? 'api.eu.asgardeo.io' : 'api.asgardeo.io'
  const organization = legal.organization.known ? legal.organization.value : '<organisation>'
  return [
    {
      kind: 'text',
      text: `Create the attribute ${MIGRATED_FLAG.name} with the display name "${MIGRATED_FLAG.displayName}" and leave it empty: whoever has it set to true is never asked again.`,
    },
    {
      kind: 'keyValue',
      rows: [
        { label: 'Start authentication URL', value: cell.text('From your deployed service') },
        { label: 'Polling URL', value: cell.text('From your deployed service, without security') },
        { label: 'Authentication status URL', value: cell.text('From your deployed service') },
        {
          label: 'Consumer key and secret',
          value: cell.text('From the developer portal; never written into this plan'),
        },
        { label: 'Token endpoint', value: cell.code(`https://${host}/t/${organization}/oauth2/token`) },
      ],
    },
  ]
}
