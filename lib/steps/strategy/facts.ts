import { LIMITS } from '@/lib/core/asgardeo/limits'
import { answered, derived, type Fact, known, UNKNOWN } from '@/lib/core/facts/fact'
import type {
  CredentialPath,
  CredentialSegment,
  PasswordPolicy,
  StrategyFacts,
  Weights,
} from '@/lib/core/facts/strategy'
import type { Answers } from '@/lib/core/plan/question'
import type { FactsContext } from '@/lib/steps/step'
import type { questions } from './schema'

type StrategyAnswers = Answers<typeof questions>

export function strategyFacts(answers: StrategyAnswers, { facts }: FactsContext): StrategyFacts {
  const segments = credentialSegments(answers, facts)
  const sum = (path: CredentialPath) =>
    segments?.filter((segment) => segment.path === path).reduce((all, segment) => all + segment.users, 0)
  return {
    segments: answered(segments),
    resetUsers: derived(sum('reset'), 'Sum over the user types with a forced reset'),
    silentUsers: derived(sum('silent'), 'Sum over the user types with silent migration'),
    cutOff: answered(answers.cutOff),
    mailsPerDay: answered(answers.mailsPerDay),
    linkLifetimeHours: answered(answers.linkLifetimeHours),
    oldPolicy: policy(answers.oldPolicy),
    newPolicy: newPolicy(answers.newPolicy),
    leftoverPlan: answered(answers.leftoverPlan),
    decisionReason: answered(answers.decisionReason),
    weights: weights(answers),
    silentDone: answered(answers.silentTasks?.filter((task) => task !== 'none')),
  }
}

/** A row without its own count takes the one of the user type of that name in step 3. */
function credentialSegments({ paths }: StrategyAnswers, { goals }: FactsContext['facts']) {
  const types = goals.segments.known ? goals.segments.value : []
  const segments = paths?.flatMap((row): CredentialSegment[] => {
    const users = row.users ?? types.find((type) => type.name === row.segment)?.users
    return row.segment && row.path && typeof users === 'number'
      ? [{ id: row.id, name: row.segment, users, path: row.path }]
      : []
  })
  return segments && segments.length > 0 ? segments : undefined
}

/** Criteria nobody weighed count 2, as the question says. */
function weights({ weights: rows }: StrategyAnswers): Fact<Weights> {
  if (!rows || rows.length === 0) return UNKNOWN
  const value: Weights = { users: 2, cost: 2, build: 2, speed: 2 }
  for (const row of rows) if (row.criterion && typeof row.weight === 'number') value[row.criterion] = row.weight
  return answered(value)
}

type Rules = StrategyAnswers['oldPolicy']

function policy(rules: Rules): Fact<PasswordPolicy> {
  if (!rules || rules.length === 0) return UNKNOWN
  const lengths = rules.flatMap((rule) => (rule.startsWith('length-') ? [Number(rule.slice(7))] : []))
  return answered({
    minLength: Math.max(0, ...lengths),
    digit: rules.includes('digit'),
    upper: rules.includes('upper'),
    lower: rules.includes('lower'),
    special: rules.includes('special'),
  })
}

function newPolicy(rules: Rules): Fact<PasswordPolicy> {
  const typed = policy(rules)
  if (typed.known) return typed
  const { value, source } = LIMITS.passwordMinimum
  return known(
    { minLength: value, digit: true, upper: true, lower: true, special: true },
    { kind: 'published', name: source.text, date: source.date },
  )
}
