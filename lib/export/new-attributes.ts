import { MIGRATED_FLAG } from '@/lib/core/asgardeo/custom-attribute'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { CustomType } from '@/lib/core/mapping/mapping'
import { sendsValue } from '@/lib/core/mapping/sends-value'
import { sourcesOf } from '@/lib/core/mapping/sources-of'
import { cutLength } from '@/lib/core/transforms/cut-length'

/** A custom attribute that has to exist in Asgardeo before the import. */
export type NewAttribute = {
  name: string
  type: CustomType
  required: boolean
  unique: boolean
  /** Null where no file says it. */
  multiValued: boolean | null
  maxLength: number | null
  /** Which legacy attributes fill it, in words. */
  from: string
}

/** Those of the mapping, once by name, and the flag that silent migration needs. */
export function newAttributes(facts: Facts): NewAttribute[] {
  const byName = new Map((factValue(facts.data.inventory) ?? []).map((item) => [item.name, item]))
  const found = new Map<string, NewAttribute>()
  for (const row of factValue(facts.mapping.rows) ?? []) {
    const { target, source, transforms, required, unique } = row
    if (target.kind !== 'custom' || !sendsValue(row)) continue
    const sources = sourcesOf(row)
    // Put together from several attributes, nobody measured it.
    const measured = sources.length === 1 ? byName.get(source) : undefined
    const from = sources.join(' with ')
    const earlier = found.get(target.name)
    found.set(target.name, {
      name: target.name,
      type: target.dataType,
      required: (required ?? false) || (earlier?.required ?? false),
      unique: (unique ?? false) || (earlier?.unique ?? false),
      multiValued: measured ? measured.multiValued : (earlier?.multiValued ?? null),
      maxLength:
        measured && !measured.unmeasured
          ? Math.min(measured.maxLength, cutLength(transforms))
          : (earlier?.maxLength ?? null),
      from: earlier ? `${earlier.from}, ${from}` : from,
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
