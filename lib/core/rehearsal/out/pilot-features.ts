import { recogniseHash, recogniseSelfDescribing } from '@/lib/core/profile/hash-algorithm'
import { compileTransforms } from '@/lib/core/transforms/apply-transforms'
import type { Judge } from '../judge'
import type { JudgedRecord } from '../output'
import { REHEARSAL_RULES } from '../rules'

type Pipeline = ReturnType<typeof compileTransforms>

/** A transform of one lane that changed a value; asked for step by step. */
type StepFeature = { lane: number; before: Pipeline; step: Pipeline; name: string }

function stepFeatures({ lanes }: Judge): StepFeature[] {
  return lanes.flatMap(({ index, source, steps }) =>
    steps.map((step, i) => ({
      lane: index,
      before: compileTransforms(steps.slice(0, i)),
      step: compileTransforms([step]),
      name: `transform ${step} on ${source}`,
    })),
  )
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
  const steps = stepFeatures(judge)
  const locales = judge.lanes.filter(({ attribute }) => attribute?.category === 'locale')
  return (judged) => {
    const features: string[] = [`state ${judge.state}`]
    for (const { lane, before, step, name } of steps) {
      const { raw } = judge.outcomes[lane]!
      if (raw === '') continue
      const value = before(raw, judge.other)
      if (step(value, judge.other) !== value) features.push(name)
    }
    for (const { index, name } of locales) if (judge.value(index) !== '') features.push(`${name} ${judge.value(index)}`)
    for (const hash of hashesOf(judged)) features.push(`hash ${hash}`)
    for (const role of judge.roles) features.push(`role ${role}`)
    for (const group of judge.groups) features.push(`group ${group}`)
    for (let k = 0; k < judge.hitCount; k++) features.push(`rule ${REHEARSAL_RULES[judge.hitRules[k]!]!.id}`)
    return features
  }
}
