import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import { isPhone } from '@/lib/core/mapping/fits-type'
import { normaliseName } from '@/lib/core/mapping/normalise-name'
import { meaningsOf } from '@/lib/core/mapping/synonyms'
import { isPhoneName } from '@/lib/core/profile/personal-data'
import { isPhoneLane } from './lane-kind'
import type { LaneInfo } from './subject'

/** By its name, in the languages the suggestions know. */
function saysPhone(name: string): boolean {
  if (isPhoneName(name)) return true
  const { compact, core } = normaliseName(name)
  return [...meaningsOf(compact), ...meaningsOf(core)].some((key) => {
    const target = catalogueAttribute(key)
    return target !== undefined && isPhone(target)
  })
}

/**
 * Whether a line of the mapping may write phone numbers: by its target, because the mapping writes it as one, or because
 * an attribute it takes values from, or its new attribute, is one by measurement (`phones`) or by name.
 */
export function holdsPhones(
  lane: LaneInfo & { steps: readonly string[]; others: readonly string[] },
  phones: ReadonlySet<string>,
): boolean {
  if (isPhoneLane(lane) || lane.steps.some((step) => step.startsWith('phone-to-e164'))) return true
  const names = [lane.source, ...lane.others]
  return names.some((name) => phones.has(name)) || [...names, lane.name].some(saysPhone)
}

const INTERNATIONAL = /^(?:tel:)?\+[\d ().\-/]{7,24}$/i
const FEWEST_DIGITS = 7

/** A phone number in international form and nothing else, wherever it stands. Without the plus it may be any number. */
export function looksLikePhone(value: string): boolean {
  const first = value.charCodeAt(0)
  if (first !== 43 && first !== 116 && first !== 84) return false
  return INTERNATIONAL.test(value) && value.replace(/\D/g, '').length >= FEWEST_DIGITS
}
