import type { Operation } from './save-queue'

/** What one tab keeps of one plan; `seq` counts its writes. */
export type KeptQueue = { planId: string; tab: string; seq: number; operations: Operation[] }

const NAME = 'planner'
const STORE = 'queues'

let opened: Promise<IDBDatabase> | null = null

/** One connection for the page. Rejects where the browser has no IndexedDB or forbids it. */
function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['planId', 'tab'] })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

/** Runs `work` in one transaction; resolves to what `work` set once everything is written through to the disk. */
async function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => () => T): Promise<T> {
  const db = await open()
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, mode, { durability: 'strict' })
    const result = work(transaction.objectStore(STORE))
    transaction.oncomplete = () => resolve(result())
    transaction.onabort = () => reject(transaction.error)
  })
}

const ofPlan = (planId: string) => IDBKeyRange.bound([planId], [planId, []])

export function writeQueue(queue: KeptQueue): Promise<void> {
  return transact('readwrite', (store) => {
    store.put(queue)
    return () => undefined
  })
}

/** Queues of one plan, or of all. */
export function readQueues(planId: string | null): Promise<KeptQueue[]> {
  return transact('readonly', (store) => {
    const request = store.getAll(planId === null ? null : ofPlan(planId)) as IDBRequest<KeptQueue[]>
    return () => request.result
  })
}

/** Makes the queues of `tabs` part of one: read, removed and written under `to` at once, so that no two tabs get the same. */
export function mergeQueues(
  planId: string,
  tabs: readonly string[],
  merge: (found: KeptQueue[]) => KeptQueue,
): Promise<KeptQueue> {
  return transact('readwrite', (store) => {
    let merged: KeptQueue
    const request = store.getAll(ofPlan(planId)) as IDBRequest<KeptQueue[]>
    request.onsuccess = () => {
      const found = request.result.filter(({ tab }) => tabs.includes(tab))
      merged = merge(found)
      for (const { tab } of found) store.delete([planId, tab])
      store.put(merged)
    }
    return () => merged
  })
}

/** Forgets one plan's queues, or all. */
export function deleteQueues(planId: string | null): Promise<void> {
  return transact('readwrite', (store) => {
    if (planId === null) store.clear()
    else store.delete(ofPlan(planId))
    return () => undefined
  })
}
