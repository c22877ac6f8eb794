import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { backSchedule, earliestGoLive } from './back-schedule'
import { neededTasks } from './needed-tasks'
import type { Scheduled, Task } from './task'

export type PlanSchedule = {
  /** Latest safe starts; empty while go-live is unknown. */
  tasks: Scheduled[]
  done: Task[]
  /** In order of time. */
  critical: Scheduled[]
  late: Scheduled[]
  /** First day everything can be ready when all is begun today, outside freezes and dated peaks. */
  earliest: string
}

/** The schedule of this plan on a day (ISO date), worked back from go-live where one is known. */
export function planSchedule(facts: Facts, today: string): PlanSchedule {
  const needed = neededTasks(facts)
  const goLive = factValue(facts.timeline.goLive)
  const freezes = factValue(facts.timeline.freezes) ?? []
  const peaks = factValue(facts.timeline.peaks) ?? []
  const tasks = goLive ? backSchedule(needed, goLive, today, freezes) : []
  return {
    tasks,
    done: needed.filter((task) => task.isDone),
    critical: tasks.filter((task) => task.isCritical),
    late: tasks.filter((task) => task.late > 0),
    earliest: earliestGoLive(needed, today, freezes, peaks),
  }
}

/** Latest safe starts alone, which need no today; empty while go-live is unknown. */
export function latestStarts(facts: Facts): Scheduled[] {
  const goLive = factValue(facts.timeline.goLive)
  return goLive ? backSchedule(neededTasks(facts), goLive, goLive, factValue(facts.timeline.freezes) ?? []) : []
}
