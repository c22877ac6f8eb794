import { thousands } from '@/lib/core/count-text'
import type { Activity, DataFacts, Recount, SourceSystem } from '@/lib/core/facts/data'
import { answered, derived, type Fact, known, UNKNOWN } from '@/lib/core/facts/fact'
import { GENERIC, systemById } from '@/lib/core/intake/systems'
import type { Answers } from '@/lib/core/plan/question'
import type { AccountAges, LastLogin, NamedCount } from '@/lib/core/profile/profile'
import type { FactsContext } from '@/lib/steps/step'
import { inventory } from './inventory'
import { accountAges, hashCounts, languages, lastLogins, type Measured, measure, named, total } from './measured'
import { RECOUNTED } from './parts/recounted-answers'
import { type questions, systemName } from './schema'

type DataAnswers = Answers<typeof questions>

/** What is typed wins over what was counted: a person may know better than a file. */
export function dataFacts(answers: DataAnswers, { profiles }: FactsContext): DataFacts {
  const file = measure(profiles)
  const lastLogin = lastLogins(file)
  const created = accountAges(file)
  const counted = {
    users: total(file, (profile) => profile.users),
    withoutEmail: total(file, ({ users, population }) =>
      population.withEmail === null ? null : users - population.withEmail,
    ),
    withPhone: total(file, (profile) => profile.population.withPhone),
    withPassword: total(file, (profile) => profile.population.withPassword),
    withMfa: total(file, (profile) => profile.population.withMfa),
    withSocialLogin: total(file, (profile) => profile.population.withSocialLogin),
  }
  return {
    sources: sources(answers, file),
    users: typedOr(answers.users, counted.users),
    withoutEmail: typedOr(answers.withoutEmail, counted.withoutEmail),
    withPhone: typedOr(answers.withPhone, counted.withPhone),
    withPassword: typedOr(answers.withPassword, counted.withPassword),
    withMfa: typedOr(answers.withMfa, counted.withMfa),
    withSocialLogin: typedOr(answers.withSocialLogin, counted.withSocialLogin),
    activity: activity(answers.activity, lastLogin),
    lastLogin,
    created,
    languages: languages(file),
    states: typedOr(
      namedCounts(answers.states),
      named(file, (profile) => profile.population.states),
    ),
    caseDuplicates: typedOr(
      answers.caseDuplicates,
      total(file, (profile) => Math.max(0, ...profile.collisions.map((collision) => collision.users))),
    ),
    serviceAccounts: typedOr(
      answers.serviceAccounts,
      // Nobody recognised is not nobody there: most exports name a service account like a person.
      total(file, ({ population: { notPeople } }) =>
        notPeople.length === 0 ? null : notPeople.reduce((sum, item) => sum + item.count, 0),
      ),
    ),
    signupsPerDay: typedOr(answers.signupsPerDay, signups(created)),
    inventory: inventory(file, answers.attributes ?? []),
    hashes: typedOr(
      answers.hashes?.flatMap((row) =>
        row.algorithm && typeof row.users === 'number' ? [{ algorithm: row.algorithm, count: row.users }] : [],
      ),
      hashCounts(file),
    ),
    recounts: recounts(answers, counted),
    roles: withTyped(
      named(file, (profile) => profile.roles),
      namedCounts(answers.roles) ?? [],
    ),
    groups: typedOr(
      namedCounts(answers.groups),
      named(file, (profile) => profile.groups),
    ),
  }
}

const SIGN_UP_MONTHS = 3

/** Accounts made in the last 90 days, a day; whoever was deleted since is missing, so it is the least there were. */
function signups(created: Fact<AccountAges>): Fact<number> {
  if (!created.known) return UNKNOWN
  const { byMonth } = created.value
  const made = byMonth.slice(0, SIGN_UP_MONTHS).reduce((sum, count) => sum + count, 0)
  const days = SIGN_UP_MONTHS * 30
  return known(Math.round((made / days) * 10) / 10, {
    ...created.origin,
    name: `${thousands(made)} accounts of ${created.origin.name} made within ${days} days / ${days}; accounts deleted since are missing`,
  })
}

type Counts = Record<(typeof RECOUNTED)[Recount['of']], Fact<number>>

/** Unknown until something was counted and typed as well. */
function recounts(answers: DataAnswers, counted: Counts): Fact<Recount[]> {
  const both = (Object.keys(RECOUNTED) as Recount['of'][]).flatMap((of): Recount[] => {
    const [typed, file] = [answers[RECOUNTED[of]], counted[RECOUNTED[of]]]
    return typeof typed === 'number' && file.known ? [{ of, typed, counted: file.value }] : []
  })
  return derived(both.length > 0 ? both : undefined, 'Counts typed in step 2 beside those of the export')
}

/** An empty list of complete rows says nothing yet, like no answer. */
function typedOr<T>(answer: T | null | undefined, counted: Fact<T>): Fact<T> {
  if (answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0)) return counted
  return answered(answer)
}

function namedCounts(rows: { name?: string | null; users?: number | null }[] | null | undefined) {
  return rows?.flatMap((row): NamedCount[] =>
    row.name && typeof row.users === 'number' ? [{ name: row.name, count: row.users }] : [],
  )
}

function withTyped(counted: Fact<NamedCount[]>, typed: NamedCount[]): Fact<NamedCount[]> {
  if (typed.length === 0) return counted
  if (!counted.known) return answered(typed)
  const names = new Set(typed.map((item) => item.name))
  return known([...counted.value.filter((item) => !names.has(item.name)), ...typed], counted.origin)
}

function sources({ sources: rows }: DataAnswers, file: Measured | null): Fact<SourceSystem[]> {
  const typed = rows?.map((row): SourceSystem => {
    const kind = row.kind ?? 'other'
    return {
      id: row.id,
      kind,
      name: row.name || systemName(kind),
      version: row.version ?? null,
      canExport: flag(row.canExport),
      hashesObtainable: flag(row.hashesObtainable),
      canCheckPassword: flag(row.canCheckPassword),
      endsOn: row.endsOn ?? null,
      monthlyCost: row.monthlyCost ?? null,
      currency: row.currency ?? null,
      rateLimitPerMinute: row.rateLimit ?? null,
      network: row.network || null,
      peakLoginsPerMinute: row.peakLogins ?? null,
    }
  })
  if (typed && typed.length > 0) return answered(typed)
  if (!file) return UNKNOWN
  return known(
    file.profiles.map(
      ({ system }): SourceSystem => ({
        id: system,
        kind: systemById(system) === GENERIC ? 'other' : system,
        name: systemById(system).name,
        version: null,
        canExport: true,
        hashesObtainable: null,
        canCheckPassword: null,
        endsOn: null,
        monthlyCost: null,
      }),
    ),
    file.origin,
  )
}

function flag(answer: 'yes' | 'no' | null | undefined): boolean | null {
  return answer ? answer === 'yes' : null
}

/** Buckets do not overlap: `days90` is 31 to 90 days ago. The histogram's months are 30 days, so a year is twelve of them. */
function activity(rows: DataAnswers['activity'], lastLogin: Fact<LastLogin>): Fact<Activity> {
  const typed: Activity = { days30: 0, days90: 0, days365: 0, older: 0, never: 0 }
  const complete = rows?.filter((row) => row.since && typeof row.users === 'number') ?? []
  if (complete.length > 0) {
    for (const row of complete) if (row.since) typed[row.since] += row.users ?? 0
    return answered(typed)
  }
  if (!lastLogin.known) return UNKNOWN
  const { byMonth, older, never } = lastLogin.value
  const sum = (from: number, to: number) => byMonth.slice(from, to).reduce((all, count) => all + count, 0)
  return known(
    { days30: sum(0, 1), days90: sum(1, 3), days365: sum(3, 12), older: sum(12, byMonth.length) + older, never },
    lastLogin.origin,
  )
}
