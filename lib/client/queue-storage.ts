import { isTabAlive } from './live-tabs'
import type { Operation } from './save-queue'

const PREFIX = 'planner:queue:'

/**
 * Undelivered edits of one plan on this device: answers as typed, never user records. Each tab writes under its own key;
 * on opening, a tab takes over what closed tabs left. A tab that lives keeps its own, and what was taken over is removed only
 * once it stands under the new key.
 */
export function queueStorage(planId: string, tab: string) {
  const prefix = `${PREFIX}${planId}:`
  const own = prefix + tab
  let takenOver: string[] = []
  return {
    load(): Operation[] {
      takenOver = keysOf(prefix).filter((key) => key !== own && !isTabAlive(key.slice(prefix.length)))
      const found = new Map<string, Operation>()
      for (const key of [own, ...takenOver]) {
        for (const operation of readOperations(key)) found.set(operation.opId, operation)
      }
      return [...found.values()]
    },
    store(operations: Operation[]): void {
      try {
        if (operations.length === 0) localStorage.removeItem(own)
        else localStorage.setItem(own, JSON.stringify(operations))
        for (const key of takenOver) localStorage.removeItem(key)
        takenOver = []
      } catch {
        // Storage is full or forbidden: the queue lives on in memory, and leaving the page asks first.
      }
    },
  }
}

function keysOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

function readOperations(key: string): Operation[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(value) ? value.filter(isOperation) : []
  } catch {
    return []
  }
}

function isOperation(value: unknown): value is Operation {
  const operation = value as Partial<Operation> | null
  return typeof operation?.opId === 'string' && typeof operation.step === 'string' && Array.isArray(operation.changes)
}
