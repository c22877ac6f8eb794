import type { Judge } from './judge'
import { isMended } from './lane'
import { REHEARSAL_RULES } from './rules'
import type { Place, RecipeTotal, RuleTotal } from './totals'
import { transformName } from './transform-name'

const PLACES_KEPT = 5

type RuleCount = { records: number; last: number; places: Place[] }
type RecipeCount = {
  rule: number
  lane: number
  records: number
  last: number
  mended: number
  /** Records rejected for nothing else, and those of them whose value the offered transform mends. */
  alone: number
  freed: number
  /** Whether the transform mends the value of the record that was counted last. */
  isMended: boolean
}

/** Counts what the rules found: records, never values. */
export class Tally {
  accepted = 0
  rejected = 0
  leftBehind = 0
  warned = 0
  private readonly rules = new Map<number, RuleCount>()
  private readonly recipes = new Map<number, RecipeCount>()

  constructor(private readonly judge: Judge) {}

  /** Takes the record just judged; `number` counts records from 1. */
  add(number: number, file: number, row: number): void {
    const { judge } = this
    if (judge.verdict === 'left-behind') {
      this.leftBehind++
      return
    }
    const isRejected = judge.verdict === 'rejected'
    if (isRejected) this.rejected++
    else this.accepted++
    let only: RecipeCount | null = null
    let blockers = 0
    let warns = false
    for (let k = 0; k < judge.hitCount; k++) {
      const rule = judge.hitRules[k]!
      const { severity } = REHEARSAL_RULES[rule]!
      this.countRule(rule, number, file, row)
      const recipe = this.countRecipe(rule, judge.hitLanes[k]!, number)
      if (severity === 'warn') warns = true
      if (severity !== 'block' || recipe === only) continue
      only = recipe
      blockers++
    }
    if (isRejected && blockers === 1) {
      only!.alone++
      if (only!.isMended) only!.freed++
    }
    if (!isRejected && warns) this.warned++
  }

  private countRule(rule: number, number: number, file: number, row: number): void {
    let count = this.rules.get(rule)
    if (!count) {
      count = { records: 0, last: 0, places: [] }
      this.rules.set(rule, count)
    }
    if (count.last === number) return
    count.last = number
    count.records++
    if (count.places.length < PLACES_KEPT) count.places.push({ file, row })
  }

  private countRecipe(rule: number, lane: number, number: number): RecipeCount {
    const key = rule * 4096 + lane + 1
    let count = this.recipes.get(key)
    if (!count) {
      count = { rule, lane, records: 0, last: 0, mended: 0, alone: 0, freed: 0, isMended: false }
      this.recipes.set(key, count)
    }
    if (count.last === number) return count
    count.last = number
    count.records++
    count.isMended = lane >= 0 && this.mends(rule, lane)
    if (count.isMended) count.mended++
    return count
  }

  /** Whether the offered transform would mend this value; remembered with the value's outcome. */
  private mends(rule: number, lane: number): boolean {
    const { offers, whenSeveral } = REHEARSAL_RULES[rule]!
    if (offers === undefined) return false
    if (whenSeveral) return true
    const { lanes, outcomes } = this.judge
    const outcome = outcomes[lane]!
    const at = outcome.hits.indexOf(rule)
    outcome.mends ??= []
    let answer = outcome.mends[at]
    if (answer === undefined) {
      answer = isMended(lanes[lane]!, outcome.raw, offers, rule, this.judge)
      outcome.mends[at] = answer
    }
    return answer
  }

  ruleTotals(): RuleTotal[] {
    const judged = this.accepted + this.rejected
    return [...this.rules]
      .map(([index, count]): RuleTotal => {
        const { id, title, severity, problem, fix, source } = REHEARSAL_RULES[index]!
        const { records, places } = count
        const attributes = [...this.recipes.values()]
          .filter(({ rule, lane }) => rule === index && lane >= 0)
          .map(({ lane, records: found }) => ({ name: this.judge.lanes[lane]!.source, records: found }))
          .sort((a, b) => b.records - a.records)
        return {
          id,
          title,
          severity,
          problem,
          fix,
          source,
          records,
          share: records / judged,
          places: [...places],
          attributes,
        }
      })
      .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.records - a.records)
  }

  recipeTotals(): RecipeTotal[] {
    return [...this.recipes.values()]
      .map(({ rule, lane, records, mended, alone, freed }): RecipeTotal => {
        const { id, title, fix, offers } = REHEARSAL_RULES[rule]!
        const attribute = lane < 0 ? null : this.judge.lanes[lane]!.source
        const transform = attribute !== null && offers !== undefined && mended > 0 ? offers : null
        const says = transform
          ? `Add the transform "${transformName(transform)}" to ${attribute}.`
          : `${attribute ? `${attribute}: ` : ''}${title}. ${fix}`
        return { rule: id, attribute, transform, says, records, mended, unblocks: transform ? freed : alone }
      })
      .sort((a, b) => b.unblocks - a.unblocks || b.mended - a.mended || b.records - a.records)
  }
}

const WEIGHT = { block: 0, warn: 1, inform: 2 } as const
