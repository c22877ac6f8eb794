/** Everything the core judges. Each topic is owned by the step of the same name; every fact has one owner. */
import type { DataFacts } from './data'
import type { Fact } from './fact'
import type { GoalsFacts } from './goals'
import type { ImpactFacts } from './impact'
import type { LegalFacts } from './legal'
import type { MappingFacts } from './mapping'
import type { RehearsalFacts } from './rehearsal'
import type { RequestFacts } from './request'
import type { StrategyFacts } from './strategy'
import type { TimelineFacts } from './timeline'

export type Facts = {
  legal: LegalFacts
  data: DataFacts
  goals: GoalsFacts
  strategy: StrategyFacts
  mapping: MappingFacts
  impact: ImpactFacts
  timeline: TimelineFacts
  rehearsal: RehearsalFacts
  request: RequestFacts
}

export type Topic = keyof Facts

/** `topic.fact`, for example `data.users`. */
export type FactKey = { [T in Topic]: `${T}.${Extract<keyof Facts[T], string>}` }[Topic]

type ValueAt<K extends FactKey> = K extends `${infer T extends Topic}.${infer F}`
  ? F extends keyof Facts[T]
    ? Facts[T][F] extends Fact<infer V>
      ? V
      : never
    : never
  : never

/** The values of the facts a rule asked for, all known. */
export type KnownFacts<K extends FactKey> = { [P in K]: ValueAt<P> }
