import { recogniseHash, recogniseSelfDescribing } from '@/lib/core/profile/hash-algorithm'
import { compileTransforms } from '@/lib/core/transforms/apply-transforms'
import type { Judge } from '../judge'
import type { Lane } from '../lane'
import type { Outcome } from '../outcome'
import type { JudgedRecord } from '../output'
import { plainStep } from '../plain-step'
import { REHEARSAL_RULES } from '../rules'

type Pipeline = ReturnType<typeof compileTransforms>

/** A transform of a lane; `strips`: the one whose work shows in bytes, see `plain-step.ts`. */
type StepFeature = { before: Pipeline; step: Pipeline; name: string; strips: boolean }

const NONE: readonly string[] = []

const stepsOf = ({ source, steps }: Lane): StepFeature[] =>
  steps.map((step, i) => ({
    before: compileTransforms(steps.slice(0, i)),
    step: compileTransforms([step]),
    name: `transform ${step} on ${source}`,
    strips: plainStep(step)?.strips ?? false,
  }))

/** Names the transforms of a lane that changed its value. */
function changesIn(lane: Lane, judge: Judge): (outcome: Outcome) => readonly string[] {
  const steps = stepsOf(lane)
  const stripping = steps.filter(({ strips }) => strips).map(({ name }) => name)
  /** Of outcomes that come again. */
  const known = new WeakMap<Outcome, readonly string[]>()
  return (outcome) => {
    if (outcome.bytes) return outcome.rawStart === outcome.start ? NONE : stripping
    const found = known.get(outcome)
    if (found) return found
    const { raw } = outcome
    if (raw === '') return NONE
    const changes = steps
      .filter(({ before, step }) => {
        const value = before(raw, judge.other)
        return step(value, judge.other) !== value
      })
      .map(({ name }) => name)
    if (outcome.isKept) known.set(outcome, changes)
    return changes
  }
}

/** `<kind> <name>`, made once for every name. */
function labels(kind: string): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const label = known.get(name) ?? `${kind} ${name}`
    if (!known.has(name)) known.set(name, label)
    return label
  }
}

function hashesOf({ view, system }: JudgedRecord): string[] {
  if (system.passwords) return system.passwords(view).map(({ value, ...context }) => recogniseHash(value, context))
  const value = view.textOf('password')
  if (value === '') return []
  const context = { scheme: view.textOf('scheme'), factor: view.textOf('factor'), hasSalt: view.hasOf('salt') }
  return [recogniseSelfDescribing(value) ?? recogniseHash(value, context)]
}

/** What a record would show in a pilot: transforms at work, hash, locale, state, roles, groups, rules that named it. */
export function pilotFeatures(judge: Judge): (judged: JudgedRecord) => string[] {
  const changing = judge.lanes
    .filter(({ steps }) => steps.length > 0)
    .map((lane) => ({ index: lane.index, changes: changesIn(lane, judge) }))
  const locales = judge.lanes
    .filter(({ attribute }) => attribute?.category === 'locale')
    .map(({ index, name }) => ({ index, label: labels(name) }))
  const [state, hash, role, group] = [labels('state'), labels('hash'), labels('role'), labels('group')]
  const rules = REHEARSAL_RULES.map(({ id }) => `rule ${id}`)
  return (judged) => {
    const features: string[] = [state(judge.state)]
    for (const { index, changes } of changing) for (const name of changes(judge.outcomes[index]!)) features.push(name)
    for (const { index, label } of locales) if (judge.value(index) !== '') features.push(label(judge.value(index)))
    for (const name of hashesOf(judged)) features.push(hash(name))
    for (const name of judge.roles) features.push(role(name))
    for (const name of judge.groups) features.push(group(name))
    for (let k = 0; k < judge.hitCount; k++) features.push(rules[judge.hitRules[k]!]!)
    return features
  }
}
