import type { StateMapping } from '@/lib/core/facts/mapping'
import type { MatchedFields } from '@/lib/core/intake/match-fields'
import type { RecordView } from '@/lib/core/intake/record-view'
import { SYSTEMS } from '@/lib/core/intake/systems'
import type { System } from '@/lib/core/intake/systems/system'
import { NO_OTHER } from '@/lib/core/transforms/apply-transforms'
import { compileLanes } from './compile-lanes'
import type { Lane } from './lane'
import { isPrimaryEmail, isUsername } from './lane-kind'
import { NOTHING, type Outcome } from './outcome'
import type { RehearsalPlan } from './plan'
import { REHEARSAL_RULES } from './rules'
import type { RecordCheck } from './rules/rehearsal-rule'
import type { Subject } from './subject'

export type Verdict = 'accepted' | 'rejected' | 'left-behind'

const NONE: string[] = []

const MEANINGS = new Map(
  SYSTEMS.flatMap(({ statuses }) => statuses).map(({ name, means }) => [name.toLowerCase(), means]),
)

/** Tries one record after the other; what it says of a record holds until the next one. */
export class Judge implements Subject {
  readonly lanes: Lane[]
  /** The outcome of each lane for this record, set by whoever reads it. */
  readonly outcomes: Outcome[]
  state = ''
  stateMeans: Subject['stateMeans'] = null
  stateTarget: StateMapping['target'] | null = null
  roles: string[] = NONE
  groups: string[] = NONE
  hasMfa: boolean | null = null
  /** Set by whoever reads the record. */
  other = NO_OTHER
  verdict: Verdict = 'accepted'
  /** What fired for this record: rule and lane, -1 for the record as a whole. Only the first `hitCount` hold. */
  hitCount = 0
  readonly hitRules: number[] = []
  readonly hitLanes: number[] = []
  private readonly checks: { rule: number; check: RecordCheck }[] = []
  private readonly usernameLane: number
  private readonly emailLane: number
  private readonly emailIsUsername: boolean
  private readonly targets: Map<string, StateMapping['target']>

  constructor(plan: RehearsalPlan, today: string) {
    this.lanes = compileLanes(plan, today)
    this.outcomes = this.lanes.map(() => NOTHING)
    this.usernameLane = this.lanes.findIndex(isUsername)
    this.emailLane = this.lanes.findIndex(isPrimaryEmail)
    this.emailIsUsername = plan.usernameMode === 'email'
    this.targets = new Map(plan.states.map(({ source, target }) => [source.toLowerCase(), target]))
    REHEARSAL_RULES.forEach((rule, index) => {
      const check = rule.record?.(this.lanes, plan)
      if (check) this.checks.push({ rule: index, check })
    })
  }

  /** Outcome the username comes from. */
  get login(): Outcome {
    return this.usernameLane < 0 ? NOTHING : this.outcomes[this.usernameLane]!
  }

  /** Outcome the primary address comes from: in e-mail mode the username is written as such, whatever else is mapped. */
  get address(): Outcome {
    if (this.emailIsUsername && this.hasUsername) return this.login
    return this.emailLane < 0 ? NOTHING : this.outcomes[this.emailLane]!
  }

  get username(): string {
    return this.login.text
  }

  get email(): string {
    return this.address.text
  }

  get hasUsername(): boolean {
    return !this.login.isEmpty
  }

  get hasEmail(): boolean {
    return !this.address.isEmpty
  }

  value(lane: number): string {
    return this.outcomes[lane]!.text
  }

  list(lane: number): readonly string[] {
    const { list, text } = this.outcomes[lane]!
    return list ?? (text === '' ? NONE : [text])
  }

  /** Judges the record whose outcomes are set. */
  judge(view: RecordView, system: System, fields: MatchedFields): Verdict {
    this.describe(view, system, fields)
    this.hitCount = 0
    if (this.stateTarget === 'left-behind') {
      this.verdict = 'left-behind'
      return this.verdict
    }
    const { lanes, outcomes } = this
    for (let i = 0; i < lanes.length; i++) {
      const lane = lanes[i]!
      const outcome = outcomes[i]!
      if (outcome.isEmpty) {
        for (const rule of lane.empty) this.hit(rule, i)
        continue
      }
      for (const rule of outcome.hits) this.hit(rule, i)
      if (outcome.given > 1) for (const rule of lane.several) this.hit(rule, i)
      for (const { rule, fires } of lane.remembering) if (fires(outcome, this)) this.hit(rule, i)
    }
    for (const { rule, check } of this.checks) if (check(this)) this.hit(rule, -1)
    this.verdict = 'accepted'
    for (let k = 0; k < this.hitCount; k++) {
      if (REHEARSAL_RULES[this.hitRules[k]!]!.severity === 'block') this.verdict = 'rejected'
    }
    return this.verdict
  }

  private hit(rule: number, lane: number): void {
    this.hitRules[this.hitCount] = rule
    this.hitLanes[this.hitCount++] = lane
  }

  private describe(view: RecordView, system: System, fields: MatchedFields): void {
    const state = system.stateOf ? system.stateOf(view) : view.textOf('state')
    if (state !== this.state) {
      this.state = state
      const lower = state.toLowerCase()
      this.stateMeans = MEANINGS.get(lower) ?? null
      this.stateTarget = this.targets.get(lower) ?? null
    }
    this.roles = membersOf(view, fields.roles)
    this.groups = membersOf(view, fields.groups)
    this.hasMfa = system.hasMfa?.(view) ?? null
  }
}

function membersOf(view: RecordView, names: string[]): string[] {
  if (names.length === 0) return NONE
  if (names.length === 1) return view.all(names[0]!)
  return names.flatMap((name) => view.all(name))
}
