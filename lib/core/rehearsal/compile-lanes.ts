import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import { limitOf } from '@/lib/core/asgardeo/own-limit'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { sendsValue } from '@/lib/core/mapping/sends-value'
import { CLEAN_LENGTH, LEAVES_CLEAN } from './clean-value'
import { holdsPhones } from './holds-phones'
import { compileSteps, type Lane } from './lane'
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
    passesClean: false,
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
      const check = rule.value?.(lane, plan, today)
      if (!check) continue
      if (rule.whenEmpty) lane.empty.push(index)
      else if (rule.whenSeveral) lane.several.push(index)
      else if (rule.whenCut) lane.cut.push(index)
      else (rule.remembers ? lane.remembering : lane.pure).push({ rule: index, check })
    }
  })
  // A target of your own may hold less than a clean value can have.
  const holdsClean = limitOf('attributeWidth', plan.limits).value >= CLEAN_LENGTH
  for (const lane of lanes) {
    lane.passesClean =
      holdsClean &&
      !lane.multiValued &&
      lane.steps.every((step) => LEAVES_CLEAN.has(step)) &&
      lane.pure.every(({ rule }) => REHEARSAL_RULES[rule]!.passesClean)
  }
  return lanes
}
