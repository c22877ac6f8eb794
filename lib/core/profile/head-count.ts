import { isoOfDay } from './day'
import { FingerprintSet } from './fingerprint-set'
import type { AccountAges, HashCount, LastLogin, NamedCount, Population } from './profile'
import { PROFILE_LIMITS, SHARED_BY } from './profile-limits'

/** Names kept of roles, groups and states; further ones are added up under one name. */
const NAMES_KEPT = 5000
const DAYS = 47_500
const MONTHS = 24
const YEAR = 365

/** Counts under names, capped. */
export class NameCounts {
  private readonly counts = new Map<string, { count: number }>()

  add(name: string, by = 1): void {
    const known = this.counts.get(name)
    if (known) known.count += by
    else if (this.counts.size < NAMES_KEPT || name === 'others') this.counts.set(name, { count: by })
    else this.add('others', by)
  }

  get size(): number {
    return this.counts.size
  }

  list(): NamedCount[] {
    return [...this.counts]
      .map(([name, { count }]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  }
}

/** A count that stays unknown until some file can tell. */
class KnownCount {
  known = false
  count = 0

  add(answer: boolean | null, times = 1): void {
    if (answer === null) return
    this.known = true
    if (answer) this.count += times
  }

  value(): number | null {
    return this.known ? this.count : null
  }
}

export type IdSet = Pick<FingerprintSet, 'add' | 'has' | 'size'>

/** What is counted over people, across all files. */
export class HeadCount {
  people = 0
  /** Ids of all people; a kernel brings a set of its own. */
  ids: IdSet = new FingerprintSet()
  readonly notPeople = new NameCounts()
  readonly email = new KnownCount()
  readonly phone = new KnownCount()
  readonly password = new KnownCount()
  readonly mfa = new KnownCount()
  readonly social = new KnownCount()
  readonly states = new NameCounts()
  readonly roles = new NameCounts()
  readonly groups = new NameCounts()
  readonly hashes = new NameCounts()
  /** Ids in files that hold only passwords or only factors. */
  readonly passwordIds = new FingerprintSet()
  readonly factorIds = new FingerprintSet()
  private readonly lastLogins = new Int32Array(DAYS)
  private readonly creations = new Int32Array(DAYS)
  /** Of these, whoever never logged in. */
  private readonly unusedCreations = new Int32Array(DAYS)
  private undated = 0
  private creationsKnown = false
  private never = 0
  private newest = 0
  private loginsKnown = false

  /** `day` is null for a person who never logged in, if the export `tells` logins at all. */
  addLastLogin(day: number | null, tells: boolean, times: number): void {
    this.loginsKnown ||= tells || day !== null
    if (day === null) this.never += times
    else {
      this.lastLogins[day]! += times
      this.seeDay(day)
    }
  }

  /** `day` is null for a person without a date of creation; `isUnused` when the export says that they never logged in. */
  addCreation(day: number | null, isUnused: boolean, times = 1): void {
    this.creationsKnown = true
    if (day === null) this.undated += times
    else {
      this.creations[day]! += times
      if (isUnused) this.unusedCreations[day]! += times
      this.seeDay(day)
    }
  }

  private seeDay(day: number): void {
    if (day > this.newest) this.newest = day
  }

  population(): Population {
    const joined = this.passwordIds.size > 0 ? this.passwordIds.countIn(this.ids) : null
    const factors = this.factorIds.size > 0 ? this.factorIds.countIn(this.ids) : null
    const alone = this.ids.size === 0
    return {
      notPeople: this.notPeople.list(),
      withEmail: this.email.value(),
      withPhone: this.phone.value(),
      withPassword: joined === null ? this.password.value() : alone ? this.passwordIds.size : joined,
      withMfa: factors === null ? this.mfa.value() : alone ? this.factorIds.size : Math.max(factors, this.mfa.count),
      withSocialLogin: this.social.value(),
      // A column of many different values is no state, and rare values of it could be anything.
      states:
        this.states.size <= PROFILE_LIMITS.states
          ? this.states.list()
          : this.states
              .list()
              .filter(({ count }) => count >= SHARED_BY)
              .slice(0, PROFILE_LIMITS.states),
      lastLogin: this.lastLogin(),
      ...(this.creationsKnown && this.newest > 0 ? { created: this.accountAges() } : {}),
    }
  }

  hashCounts(): HashCount[] {
    return this.hashes.list().map(({ name, count }) => ({ algorithm: name, count }))
  }

  private lastLogin(): LastLogin | null {
    if (!this.loginsKnown || this.newest === 0) return null
    return { asOf: isoOfDay(this.newest), ...this.byAge(this.lastLogins), never: this.never }
  }

  private accountAges(): AccountAges {
    const yearAgo = this.newest - YEAR
    let neverUsed = 0
    for (let day = 0; day <= yearAgo; day++) neverUsed += this.unusedCreations[day]!
    return {
      asOf: isoOfDay(this.newest),
      ...this.byAge(this.creations),
      unknown: this.undated,
      neverUsed: this.loginsKnown ? neverUsed : null,
    }
  }

  private byAge(days: Int32Array): { byMonth: number[]; older: number } {
    const byMonth = Array<number>(MONTHS).fill(0)
    let older = 0
    for (let day = 0; day <= this.newest; day++) {
      const count = days[day]!
      if (count === 0) continue
      const month = Math.floor((this.newest - day) / 30)
      if (month < MONTHS) byMonth[month]! += count
      else older += count
    }
    return { byMonth, older }
  }
}
