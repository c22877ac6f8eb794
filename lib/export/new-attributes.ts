import { MIGRATED_FLAG } from '@/lib/core/asgardeo/custom-attribute'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { CustomType } from '@/lib/core/mapping/mapping'

/** A custom attribute that has to exist in Asgardeo before the import. */
export type NewAttribute = {
  name: string
  type: CustomType
  required: boolean
  unique: boolean
  /** Null where no file says it. */
  multiValued: boolean | null
  maxLength: number | null
  /** Which legacy attribute fills it, in words. */
  from: string
}

/** Those of the mapping, once by name, and the flag that silent migration needs. */
export function newAttributes(facts: Facts): NewAttribute[] {
  const byName = new Map((factValue(facts.data.inventory) ?? []).map((item) => [item.name, item]))
  const found = new Map<string, NewAttribute>()
  for (const { target, source, required, unique } of factValue(facts.mapping.rows) ?? []) {
    if (target.kind !== 'custom') continue
    const measured = byName.get(source)
    const earlier = found.get(target.name)
    found.set(target.name, {
      name: target.name,
      type: target.dataType,
      required: (required ?? false) || (earlier?.required ?? false),
      unique: (unique ?? false) || (earlier?.unique ?? false),
      multiValued: measured ? measured.multiValued : (earlier?.multiValued ?? null),
      maxLength: measured && !measured.unmeasured ? measured.maxLength : (earlier?.maxLength ?? null),
      from: earlier ? `${earlier.from}, ${source}` : source,
    })
  }
  const silent = factValue(facts.strategy.silentUsers) ?? 0
  if (silent > 0 && !found.has(MIGRATED_FLAG.name)) {
    found.set(MIGRATED_FLAG.name, {
      name: MIGRATED_FLAG.name,
      type: 'Text',
      required: false,
      unique: false,
      multiValued: false,
      maxLength: null,
      from: 'nothing: left empty, the login script sets it',
    })
  }
  return [...found.values()]
}
