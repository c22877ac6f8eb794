import type { AttributeProfile } from '@/lib/core/profile/profile'
import { inProportion, Urn } from './exact-share'
import { type Maker, makeValue } from './make-value'
import { RoleMix } from './role-mix'

/** Values kept to repeat. */
const KEPT = 4096
/** Above this share of different values, more users have more of them; below it, they share a closed set. */
const OPEN_SET = 0.5
const SECOND_VALUE = 0.3

/**
 * How many different values `filled` users of a twin have, where the profile saw `distinct` in `seen`. Fewer users than
 * in the source are a sample of it: of `d` values, `n` draws meet d(1 - (1 - 1/d)^n) on average.
 */
export function scaledDistinct(attribute: AttributeProfile, seen: number, filled: number): number {
  const { distinct, unique, multiValued } = attribute
  if (filled === 0) return 0
  if (seen === 0 || distinct === 0) return 1
  const inProportion = Math.max(1, Math.round((distinct / seen) * filled))
  if (unique) return multiValued ? Math.max(filled, inProportion) : filled
  if (filled >= seen)
    return distinct / seen > OPEN_SET
      ? multiValued
        ? inProportion
        : Math.min(filled, inProportion)
      : Math.min(distinct, filled)
  const met = (draws: number) => distinct * (1 - (1 - 1 / distinct) ** draws)
  return Math.max(
    1,
    Math.min(distinct, multiValued ? inProportion * 2 : filled, Math.round((met(filled) / met(seen)) * distinct)),
  )
}

/** The values of one attribute, row by row: as many, as different and as often repeated as the profile says. */
export class AttributeTwin {
  /** Published values of an attribute with one value a user. */
  private readonly urn: Urn | null = null
  /** Published values of a list, each with the users who have it. */
  private readonly members: RoleMix | null = null
  private readonly kept: string[] = []
  private readonly bases: string[] = []
  private newLeft: number
  /** Different values that are not published. */
  private readonly size: number
  private readonly isDrawn: Uint8Array
  private unpublishedLeft: number
  private usersLeft: number
  private used = 0
  /** Values that differ from an earlier one only in the case of their letters. */
  private readonly variants: number

  /** `seen` users of the source had a value, `filled` users of the twin have one. */
  constructor(
    private readonly maker: Maker,
    filled: number,
    private readonly collisions: { groups: number; users: number },
    seen: number,
  ) {
    const { attribute, distinct, random } = maker
    const { values } = attribute
    this.usersLeft = filled
    this.newLeft = Math.max(0, distinct - values.length)
    this.size = Math.max(1, this.newLeft)
    this.isDrawn = new Uint8Array(this.size <= KEPT ? this.size : 0)
    this.variants = Math.max(0, Math.min(collisions.users - collisions.groups, distinct - collisions.groups))
    this.unpublishedLeft = filled
    if (values.length === 0) return
    if (attribute.multiValued) {
      this.members = new RoleMix(values, filled / Math.max(1, seen), filled, random)
      return
    }
    const published = values.reduce((sum, { count }) => sum + count, 0)
    const counts = [...values.map(({ count }) => count), Math.max(0, seen - published)]
    const scaled = inProportion(counts, filled)
    this.unpublishedLeft = scaled.at(-1)!
    this.urn = new Urn([...values.map(({ name }) => name), ''], scaled, random)
  }

  /** One value, or several where the attribute is a list. */
  draw(): string[] {
    const { attribute, random } = this.maker
    this.usersLeft--
    const members = this.members?.draw() ?? []
    if (members.length > 0) return members
    const values = [this.one()]
    if (!attribute.multiValued) return values
    const hasMore = attribute.unique ? this.newLeft > this.usersLeft : this.used === 1 || random.next() < SECOND_VALUE
    const second = hasMore ? this.one() : values[0]!
    return second === values[0] ? values : [...values, second]
  }

  private one(): string {
    const { attribute } = this.maker
    const published = this.urn?.draw()
    if (published) return published
    const left = Math.max(1, this.unpublishedLeft--)
    return attribute.unique || this.size > KEPT ? this.arriving(left) : this.pooled(left)
  }

  /** Few different values: drawn from all of them from the start, and those nobody drew come in time. */
  private pooled(left: number): string {
    const { random } = this.maker
    let number = Math.floor(random.next() ** 2 * this.size)
    if (random.next() * left < this.newLeft) {
      while (this.isDrawn[this.used] === 1) this.used++
      number = Math.min(this.used, this.size - 1)
    }
    if (this.isDrawn[number] === 0) this.newLeft--
    this.isDrawn[number] = 1
    return this.pooledText(number)
  }

  private pooledText(number: number): string {
    const known = this.kept[number]
    if (known !== undefined) return known
    const nth = number - (this.size - this.variants)
    const { groups } = this.collisions
    const isVariant = nth >= 0 && groups > 0
    const text = isVariant ? caseVariant(this.pooledText(nth % groups), nth, groups) : makeValue(this.maker, number)
    this.kept[number] = text
    return text
  }

  /** Many different values: new ones come all the time, and of the earlier ones some are kept to repeat. */
  private arriving(left: number): string {
    const { attribute, random } = this.maker
    const isNew = attribute.unique || this.kept.length === 0 || random.next() * left < this.newLeft
    if (!isNew) return this.kept[random.below(this.kept.length)]!
    this.newLeft--
    const number = this.used++
    const nth = number - (this.maker.distinct - this.variants)
    if (nth >= 0 && this.bases.length > 0)
      return caseVariant(this.bases[nth % this.bases.length]!, nth, this.bases.length)
    const text = makeValue(this.maker, number)
    if (this.bases.length < this.collisions.groups) this.bases.push(text)
    if (this.kept.length < KEPT) this.kept.push(text)
    else this.kept[random.below(KEPT)] = text
    return text
  }
}

/** The same letters in another case, another one for each round through the groups. */
function caseVariant(text: string, nth: number, groups: number): string {
  const first = 1 + Math.floor(nth / groups)
  return text.slice(0, first).toUpperCase() + text.slice(first)
}
