import { rangeName } from '@/lib/core/date-range'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { DateRange } from '@/lib/core/facts/timeline'
import { daysBetween } from '@/lib/core/iso-date'
import { backSchedule, earliestGoLive } from './back-schedule'
import { neededTasks } from './needed-tasks'
import type { Scheduled, Task } from './task'

export type PlanSchedule = {
  /** Latest safe starts; empty while go-live is unknown. */
  tasks: Scheduled[]
  done: Task[]
  /** The chain of what begins first: each holds up the next, and the last go-live itself. */
  critical: Scheduled[]
  /** Critical as well, since they begin on the same day or lead up to what does. */
  alsoCritical: Scheduled[]
  /** What lies between the last task of the critical path and go-live; null without a path. */
  wait: PathWait | null
  late: Scheduled[]
  /** First day everything can be ready when all is begun today, outside freezes and dated peaks. */
  earliest: string
}

/** Days from the end of the path to go-live, of which `kept` have to stay free; names of the freezes that lengthen them. */
export type PathWait = { days: number; kept: number; freezes: string[] }

/** The schedule of this plan on a day (ISO date), worked back from go-live where one is known. */
export function planSchedule(facts: Facts, today: string): PlanSchedule {
  const needed = neededTasks(facts)
  const goLive = factValue(facts.timeline.goLive)
  const freezes = factValue(facts.timeline.freezes) ?? []
  const peaks = factValue(facts.timeline.peaks) ?? []
  const tasks = goLive ? backSchedule(needed, goLive, today, freezes) : []
  const critical = pathOf(tasks)
  return {
    tasks,
    done: needed.filter((task) => task.isDone),
    critical,
    alsoCritical: tasks.filter((task) => task.isCritical && !critical.includes(task)),
    wait: goLive ? waitOf(critical, goLive, freezes) : null,
    late: tasks.filter((task) => task.late > 0),
    earliest: earliestGoLive(needed, today, freezes, peaks),
  }
}

/** From the first critical task along what each holds up. */
function pathOf(tasks: readonly Scheduled[]): Scheduled[] {
  const path: Scheduled[] = []
  let next = tasks.find((task) => task.isCritical)
  while (next && !path.includes(next)) {
    path.push(next)
    const { holdsUp } = next
    next = tasks.find(({ id }) => id === holdsUp)
  }
  return path
}

function waitOf(critical: readonly Scheduled[], goLive: string, freezes: readonly DateRange[]): PathWait | null {
  const last = critical.at(-1)
  if (!last) return null
  const [days, kept] = [daysBetween(last.done, goLive), last.doneBefore]
  const between = days > kept ? freezes.filter(({ from, to }) => from <= goLive && to > last.done) : []
  return { days, kept, freezes: between.map(rangeName) }
}

/** Latest safe starts alone, which need no today; empty while go-live is unknown. */
export function latestStarts(facts: Facts): Scheduled[] {
  const goLive = factValue(facts.timeline.goLive)
  return goLive ? backSchedule(neededTasks(facts), goLive, goLive, factValue(facts.timeline.freezes) ?? []) : []
}
