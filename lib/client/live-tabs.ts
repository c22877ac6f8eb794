const PREFIX = 'planner:tab:'
const BEAT_MS = 20_000
/** Browsers slow the timers of hidden tabs to one a minute; a tab silent for longer than this is taken for closed. */
const SILENT_MS = 150_000

/** Says to other tabs of this browser that this one lives; returns how to say that it ended. */
export function keepTabAlive(tab: string): () => void {
  const beat = () => write(PREFIX + tab, String(Date.now()))
  const end = () => write(PREFIX + tab, null)
  beat()
  const timer = setInterval(beat, BEAT_MS)
  addEventListener('pagehide', end)
  addEventListener('pageshow', beat)
  return () => {
    clearInterval(timer)
    removeEventListener('pagehide', end)
    removeEventListener('pageshow', beat)
    end()
  }
}

/** Whether another tab may still deliver what it kept. By a heartbeat, because plain http knows no Web Locks. */
export function isTabAlive(tab: string): boolean {
  try {
    const beat = Number(localStorage.getItem(PREFIX + tab))
    return Date.now() - beat < SILENT_MS
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
