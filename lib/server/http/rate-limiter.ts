/** Counts requests per key and minute. In memory: a limit is a courtesy to the server, not a promise across processes. */
export type RateLimiter = { allows(key: string, perMinute: number, now: number): boolean }

const MAX_KEYS = 10_000

export function createRateLimiter(): RateLimiter {
  let minute = 0
  let counts = new Map<string, number>()
  return {
    allows(key, perMinute, now) {
      const current = Math.floor(now / 60_000)
      if (current !== minute || counts.size > MAX_KEYS) {
        minute = current
        counts = new Map()
      }
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return count <= perMinute
    },
  }
}
