import type { Task } from './task'

/**
 * The tasks of the critical path: those that have to start first, and from each the chain of what it holds up, to go-live.
 * `latest`: by id of a task, the latest safe start as a day number, and the task that sets it (null: go-live itself).
 */
export function criticalIds(
  open: readonly Task[],
  latest: Map<string, { start: number; bound: string | null }>,
): Set<string> {
  const first = Math.min(...open.map((task) => latest.get(task.id)?.start ?? Number.POSITIVE_INFINITY))
  const ids = new Set<string>()
  for (const task of open) {
    let id: string | null = latest.get(task.id)?.start === first ? task.id : null
    while (id !== null && !ids.has(id)) {
      ids.add(id)
      id = latest.get(id)?.bound ?? null
    }
  }
  return ids
}
