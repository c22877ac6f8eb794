/** Sheets about what the users are and where they go: inventory, mapping, roles, states, new attributes, segments. */

import { WRITABLE } from '@/lib/core/asgardeo/catalogue'
import { CUSTOM_TYPES } from '@/lib/core/asgardeo/custom-attribute'
import { cell } from '@/lib/core/doc'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { MAPPING_TITLES, type MappingColumn } from '@/lib/core/mapping/mapping-table'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import { DECISION_WORDS, PII_WORDS, SECRECY_WORDS } from '@/lib/core/profile/mark-words'
import { PATH_WORDS } from '@/lib/core/strategy/path-words'
import { mappingRows } from '../mapping-rows'
import { newAttributes } from '../new-attributes'
import { column, type Sheet } from './sheet'

const yesNo = (value: boolean | undefined) =>
  value === undefined ? cell.notApplicable : cell.text(value ? 'yes' : 'no')
const numberOr = (value: number | null | undefined) => (value == null ? cell.notApplicable : cell.number(value))

export function inventorySheet({ data }: Facts): Sheet {
  const rows = factValue(data.inventory) ?? []
  return {
    name: 'Inventory',
    columns: [
      column('Attribute', 30),
      column('Type', 12),
      column('Filled', 10),
      column('Distinct', 12),
      column('Distinct is exact', 14),
      column('Shortest', 10),
      column('Longest', 10),
      column('Unique', 10),
      column('Several values', 14),
      column('Personal data', 14),
      column('Confidential', 14),
      column('Decision', 12),
      column('Reason', 40),
      column('Marked by', 12),
    ],
    rows: rows.map((item) => {
      // Typed without a file: a zero was never counted, and unknown is not 0.
      const counted = (value: number) => (item.unmeasured && value === 0 ? cell.notApplicable : cell.number(value))
      return [
        cell.text(item.name),
        cell.text(ATTRIBUTE_TYPE_WORDS[item.type]),
        item.unmeasured && item.fill === 0 ? cell.notApplicable : cell.percent(item.fill),
        counted(item.distinct),
        item.unmeasured ? cell.notApplicable : yesNo(item.distinctExact),
        counted(item.minLength),
        counted(item.maxLength),
        yesNo(item.unique),
        yesNo(item.multiValued),
        cell.text(PII_WORDS[item.pii]),
        cell.text(SECRECY_WORDS[item.confidential]),
        cell.text(DECISION_WORDS[item.decision]),
        cell.text(item.reason ?? ''),
        cell.text(item.origin === 'file' ? 'File' : 'Person'),
      ]
    }),
  }
}

const WIDTHS: Partial<Record<MappingColumn, number>> = {
  source: 30,
  target: 24,
  targetName: 24,
  scimPath: 44,
  transforms: 28,
  reason: 40,
}

/** The sheet that is edited and read back by `readMappingTable`. */
export function mappingSheet(facts: Facts): Sheet {
  const inventory = factValue(facts.data.inventory) ?? []
  const custom = newAttributes(facts).map(({ name }) => `custom:${name}`)
  const choices: Partial<Record<MappingColumn, readonly string[]>> = {
    source: inventory.map(({ name }) => name),
    target: [...WRITABLE.map(({ key }) => key), ...custom],
    dataType: CUSTOM_TYPES,
    required: ['yes', 'no'],
    unique: ['yes', 'no'],
    confirmed: ['yes', 'no'],
  }
  const keys = Object.keys(MAPPING_TITLES) as MappingColumn[]
  return {
    name: 'Mapping',
    columns: keys.map((key) => column(MAPPING_TITLES[key], WIDTHS[key] ?? 14, choices[key])),
    rows: mappingRows(facts),
  }
}

export function rolesSheet({ mapping, data }: Facts): Sheet {
  const members = new Map(
    [...(factValue(data.roles) ?? []), ...(factValue(data.groups) ?? [])].map(({ name, count }) => [name, count]),
  )
  const mapped = factValue(mapping.roles) ?? []
  const sources = new Set(mapped.map(({ source }) => source))
  const kinds = [
    ...(factValue(data.roles) ?? []).map(({ name }) => ({ name, kind: 'role' })),
    ...(factValue(data.groups) ?? []).map(({ name }) => ({ name, kind: 'group' })),
  ]
  return {
    name: 'Roles and groups',
    columns: [
      column('In the legacy system', 28),
      column('Members', 12),
      column('Becomes a', 14, ['group', 'role']),
      column('Name in Asgardeo', 28),
      column('Audience', 16, ['organization', 'application']),
    ],
    rows: [
      ...mapped.map((row) => [
        cell.text(row.source),
        numberOr(members.get(row.source)),
        cell.text(row.kind),
        cell.text(row.target),
        row.audience ? cell.text(row.audience) : cell.notApplicable,
      ]),
      ...kinds
        .filter(({ name }) => !sources.has(name))
        .map(({ name, kind }) => [
          cell.text(name),
          numberOr(members.get(name)),
          cell.text(`not decided (${kind})`),
          cell.notApplicable,
          cell.notApplicable,
        ]),
    ],
  }
}

export function statesSheet({ mapping, data }: Facts): Sheet {
  const mapped = factValue(mapping.states) ?? []
  const known = new Set(mapped.map(({ source }) => source))
  return {
    name: 'States',
    columns: [
      column('In the legacy system', 28),
      column('In Asgardeo', 16, ['active', 'locked', 'disabled', 'left-behind']),
      column('Users', 12),
    ],
    rows: [
      ...mapped.map((row) => [cell.text(row.source), cell.text(row.target), numberOr(row.users)]),
      ...(factValue(data.states) ?? [])
        .filter(({ name }) => !known.has(name))
        .map(({ name, count }) => [cell.text(name), cell.text('not decided'), cell.number(count)]),
    ],
  }
}

export function customSheet(facts: Facts): Sheet {
  return {
    name: 'Custom attributes',
    columns: [
      column('Name', 30),
      column('Type', 12),
      column('Required', 10),
      column('Unique', 10),
      column('Several values', 14),
      column('Longest value', 14),
      column('Filled from', 44),
    ],
    rows: newAttributes(facts).map((item) => [
      cell.text(item.name),
      cell.text(item.type),
      yesNo(item.required),
      yesNo(item.unique),
      item.multiValued === null ? cell.notApplicable : yesNo(item.multiValued),
      numberOr(item.maxLength),
      cell.text(item.from),
    ]),
  }
}

export function segmentsSheet({ goals, strategy }: Facts): Sheet {
  const paths = new Map((factValue(strategy.segments) ?? []).map((segment) => [segment.name, segment]))
  const segments = factValue(goals.segments) ?? []
  const names = new Set(segments.map(({ name }) => name))
  return {
    name: 'Segments',
    columns: [
      column('User type', 30),
      column('Users', 12),
      column('Moves', 10, ['yes', 'no']),
      column('What happens to them', 44),
      column('Password path', 34),
      column('Users on that path', 18),
    ],
    rows: [
      ...segments.map((segment) => {
        const path = paths.get(segment.name)
        return [
          cell.text(segment.name),
          cell.number(segment.users),
          yesNo(segment.kept),
          cell.text(segment.fate),
          path ? cell.text(PATH_WORDS[path.path]) : cell.notApplicable,
          numberOr(path?.users),
        ]
      }),
      ...[...paths.values()]
        .filter(({ name }) => !names.has(name))
        .map((path) => [
          cell.text(path.name),
          cell.notApplicable,
          cell.notApplicable,
          cell.notApplicable,
          cell.text(PATH_WORDS[path.path]),
          cell.number(path.users),
        ]),
    ],
  }
}
