/** Test support: a crowd simulated login by login, the plain truth the forecast is held against. */
import type { LastLogin } from '@/lib/core/profile/profile'

type Crowd = {
  lastLogin: LastLogin /** Days after go-live of each person's first login; infinite for who never comes. */
  firstLogins: number[]
}

/** People log in at random times at their own pace, some every day and some once in half a year; some leave at go-live. */
export function simulateCrowd({
  people,
  seed,
  leaveShare,
}: {
  people: number
  seed: number
  leaveShare: number
}): Crowd {
  const random = mulberry(seed)
  const exponential = (mean: number) => -Math.log(1 - random()) * mean
  const byMonth = Array<number>(24).fill(0)
  let older = 0
  const firstLogins: number[] = []
  for (let person = 0; person < people; person++) {
    // Mean days between two logins, from 0.7 to 180, evenly on a log scale.
    const pace = 0.7 * (180 / 0.7) ** random()
    let at = -1500
    let last = at
    while (at <= 0) {
      last = at
      at += exponential(pace)
    }
    const month = Math.floor(-last / 30)
    if (month < 24) byMonth[month] = (byMonth[month] ?? 0) + 1
    else older++
    firstLogins.push(random() < leaveShare ? Number.POSITIVE_INFINITY : at)
  }
  return { lastLogin: { asOf: '2027-01-19', byMonth, older, never: 0 }, firstLogins }
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
