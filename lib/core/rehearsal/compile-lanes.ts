import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { sendsValue } from '@/lib/core/mapping/sends-value'
import { holdsPhones } from './holds-phones'
import { compileSteps, type Lane } from './lane'
import { NameSet } from './name-set'
import { plainStart } from './plain-value'
import type { RehearsalPlan } from './plan'
import { REHEARSAL_RULES } from './rules'

/** The rows that send a value. The username has a lane of its own when only its source is named. */
function mappedRows({ rows, usernameSource }: RehearsalPlan): MappingRow[] {
  const mapped = rows.filter((row) => sendsValue(row) && row.source !== '')
  const named = mapped.some(({ target }) => target.kind === 'catalogue' && target.key === 'username')
  if (named || !usernameSource) return mapped
  const row: MappingRow = {
    id: 'username',
    source: usernameSource,
    target: { kind: 'catalogue', key: 'username' },
    transforms: [],
    confidence: 1,
    reason: '',
    confirmed: true,
  }
  return [row, ...mapped]
}

function laneOf(row: MappingRow, index: number, phones: ReadonlySet<string>): Lane {
  const { target } = row
  const attribute = target.kind === 'catalogue' ? (catalogueAttribute(target.key) ?? null) : null
  const info = {
    index,
    source: row.source,
    name: target.kind === 'custom' ? target.name : target.kind === 'catalogue' ? target.key : '',
    attribute,
    customType: target.kind === 'custom' ? target.dataType : null,
    multiValued: attribute?.multiValued ?? false,
    required: row.required ?? attribute?.required ?? false,
    unique: row.unique ?? false,
    ...compileSteps(row.transforms),
  }
  return {
    ...info,
    holdsPhones: holdsPhones(info, phones),
    plainStart: null,
    pure: [],
    remembering: [],
    several: [],
    cut: [],
    empty: [],
  }
}

/** Lanes with every check that concerns them. Checks that remember start with nothing seen. */
export function compileLanes(plan: RehearsalPlan, today: string): Lane[] {
  const phones = new Set(plan.phones)
  const lanes = mappedRows(plan).map((row, index) => laneOf(row, index, phones))
  REHEARSAL_RULES.forEach((rule, index) => {
    for (const lane of lanes) {
      if (rule.repeats?.(lane, plan)) {
        const seen = new NameSet()
        lane.remembering.push({ rule: index, fires: (outcome) => !seen.add(outcome) })
      }
      const check = rule.value?.(lane, plan, today)
      if (!check) continue
      if (rule.whenEmpty) lane.empty.push(index)
      else if (rule.whenSeveral) lane.several.push(index)
      else if (rule.whenCut) lane.cut.push(index)
      else if (rule.remembers)
        lane.remembering.push({ rule: index, fires: (outcome, subject) => check(outcome.text, subject) })
      else lane.pure.push({ rule: index, check })
    }
  })
  for (const lane of lanes) lane.plainStart = plainStart(lane, plan, today)
  return lanes
}
