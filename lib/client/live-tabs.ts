const PREFIX = 'planner:tab:'
const BEAT_MS = 20_000
/** Browsers slow the timers of hidden tabs to one a minute; a tab silent for longer than this is taken for closed. */
const SILENT_MS = 150_000

/** Locks end with their tab, however it ends. Plain http under a host name has none, and a heartbeat has to do. */
const locks = () => (typeof navigator === 'undefined' ? undefined : navigator.locks)

/** Says to other tabs of this browser that this one lives. `known` once they can see it. */
export function keepTabAlive(tab: string): { known: Promise<void>; end(): void } {
  const beat = () => write(PREFIX + tab, String(Date.now()))
  let release = () => {}
  beat()
  const known = new Promise<void>((resolve) => {
    const held = new Promise<void>((letGo) => {
      release = letGo
    })
    const asked = locks()?.request(PREFIX + tab, () => {
      resolve()
      return held
    })
    if (!asked) resolve()
    else asked.catch(() => resolve())
  })
  const timer = setInterval(beat, BEAT_MS)
  const end = () => {
    clearInterval(timer)
    write(PREFIX + tab, null)
    release()
  }
  return { known, end }
}

/** Those of `tabs` that may still deliver what they kept. */
export async function livingTabs(tabs: readonly string[]): Promise<Set<string>> {
  const held = await locks()?.query()
  const names = held && new Set(held.held?.map(({ name }) => name))
  return new Set(tabs.filter((tab) => (names ? names.has(PREFIX + tab) : isBeating(tab))))
}

function isBeating(tab: string): boolean {
  try {
    return Date.now() - Number(localStorage.getItem(PREFIX + tab)) < SILENT_MS
  } catch {
    return false
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Without storage nothing is kept for other tabs either.
  }
}
