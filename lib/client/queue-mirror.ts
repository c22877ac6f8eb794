import type { KeptQueue } from './queue-database'
import type { Operation } from './save-queue'

/*
 * A page that is being closed cannot wait for a database. What it has not sent is written here as well, at once; a browser
 * that is killed may lose this, and then the database has it.
 */
const PREFIX = 'planner:queue:'
const keyOf = ({ planId, tab }: Pick<KeptQueue, 'planId' | 'tab'>) => `${PREFIX}${planId}:${tab}`

export function mirrorQueue(queue: KeptQueue): void {
  try {
    localStorage.setItem(keyOf(queue), JSON.stringify(queue))
  } catch {
    // Storage is full or forbidden: the queue lives on in memory, and leaving the page asks first.
  }
}

export function dropMirror(queue: Pick<KeptQueue, 'planId' | 'tab'>): void {
  try {
    localStorage.removeItem(keyOf(queue))
  } catch {
    // Forbidden storage holds nothing.
  }
}

/** Of one plan, or of all. */
export function readMirrors(planId: string | null): KeptQueue[] {
  try {
    const prefix = planId === null ? PREFIX : `${PREFIX}${planId}:`
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => readQueue(localStorage.getItem(key)))
  } catch {
    return []
  }
}

function readQueue(text: string | null): KeptQueue[] {
  try {
    const value = JSON.parse(text ?? '') as Partial<KeptQueue> | null
    const { planId, tab, seq, operations } = value ?? {}
    if (typeof planId !== 'string' || typeof tab !== 'string' || typeof seq !== 'number') return []
    return Array.isArray(operations) ? [{ planId, tab, seq, operations: operations.filter(isOperation) }] : []
  } catch {
    return []
  }
}

function isOperation(value: unknown): value is Operation {
  const operation = value as Partial<Operation> | null
  return typeof operation?.opId === 'string' && typeof operation.step === 'string' && Array.isArray(operation.changes)
}
