/** The critical path method, worked back from go-live and forward from today. Pure arithmetic over calendar days. */
import type { DateRange } from '@/lib/core/facts/timeline'
import { dayOf, isoOf } from '@/lib/core/iso-date'
import { type ClosedDays, closedDays, earliestStart, latestEnd } from './closed-days'
import { criticalIds } from './critical-path'
import type { Scheduled, Task } from './task'

type Freezes = readonly Pick<DateRange, 'from' | 'to'>[]

/**
 * The latest safe start of every task that is not done, earliest first. Both dates are ISO dates. A task waits for those
 * named in `after`; what would make a circle is not waited for.
 */
export function backSchedule(tasks: readonly Task[], goLive: string, today: string, freezes: Freezes): Scheduled[] {
  const open = inOrder(tasks.filter((task) => !task.isDone))
  const closed = closedDays(freezes)
  const [end, now] = [dayOf(goLive), dayOf(today)]
  const latest = new Map<string, { start: number; done: number; bound: string | null }>()
  for (const task of open.toReversed()) {
    const limit = { at: end - task.doneBefore, by: null as string | null }
    for (const next of open) {
      const start = next.after.includes(task.id) ? latest.get(next.id)?.start : undefined
      if (start !== undefined && start <= limit.at) Object.assign(limit, { at: start, by: next.id })
    }
    const done = latestEnd(limit.at, task, closed)
    latest.set(task.id, { start: done - task.days, done, bound: limit.by })
  }
  const soonest = forward(open, now, closed)
  const critical = criticalIds(open, latest)
  return open
    .map((task): Scheduled => {
      const { start, done, bound } = latest.get(task.id) ?? { start: end, done: end, bound: null }
      const earliest = soonest.get(task.id) ?? now
      return {
        ...task,
        start: isoOf(start),
        done: isoOf(done),
        earliest: isoOf(earliest),
        slack: start - earliest,
        late: Math.max(0, now - start),
        isCritical: critical.has(task.id),
        holdsUp: bound,
      }
    })
    .sort((a, b) => a.start.localeCompare(b.start) || a.done.localeCompare(b.done))
}

/**
 * The first day on which everything can be ready, begun today (ISO dates): outside `freezes` and `peaks`, both of which may
 * hold whatever the plan says.
 */
export function earliestGoLive(tasks: readonly Task[], today: string, freezes: Freezes, peaks: Freezes): string {
  const open = inOrder(tasks.filter((task) => !task.isDone))
  const soonest = forward(open, dayOf(today), closedDays(freezes))
  const ready = open.map((task) => (soonest.get(task.id) ?? 0) + task.days + task.doneBefore)
  const day = Math.max(dayOf(today), ...ready)
  return isoOf(earliestStart(day, { days: 0, freeze: 'whole' }, closedDays([...freezes, ...peaks])))
}

function forward(open: readonly Task[], now: number, closed: ClosedDays): Map<string, number> {
  const starts = new Map<string, number>()
  const byId = new Map(open.map((task) => [task.id, task]))
  for (const task of open) {
    const ready = task.after.map((id) => (starts.has(id) ? (starts.get(id) ?? now) + (byId.get(id)?.days ?? 0) : now))
    starts.set(task.id, earliestStart(Math.max(now, ...ready), task, closed))
  }
  return starts
}

/** Each after what it waits for; an id that comes twice counts once. */
function inOrder(tasks: readonly Task[]): Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const sorted = new Map<string, Task>()
  const visit = (task: Task, path: ReadonlySet<string>) => {
    if (sorted.has(task.id)) return
    const after = task.after.filter((id) => byId.has(id) && !path.has(id) && id !== task.id)
    for (const id of after) visit(byId.get(id) as Task, new Set([...path, task.id]))
    sorted.set(task.id, { ...task, after })
  }
  for (const task of byId.values()) visit(task, new Set())
  return [...sorted.values()]
}
