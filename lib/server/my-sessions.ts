import type { OwnSession } from '@/lib/api/sign-in'
import type { Database } from './db/database'
import { digestOf } from './ids'
import { isSessionAlive, type Lifetimes } from './lifetimes'
import type { Visitor } from './visitor'

/** The visitor's own browsers: those the person signed in with, or this one alone. A session's id opens nothing. */
const own = (visitor: Visitor) =>
  visitor.person ? { personId: visitor.person.id } : { id: digestOf(visitor.token), personId: null }

/** Those that still live, the last used first. */
export async function sessionsOf(
  db: Database,
  visitor: Visitor | null,
  lifetimes: Lifetimes,
  now: Date,
): Promise<OwnSession[]> {
  if (!visitor) return []
  const rows = await db.read.session.findMany({ where: own(visitor), orderBy: { lastSeenAt: 'desc' } })
  const here = digestOf(visitor.token)
  return rows
    .filter((row) => isSessionAlive(row, lifetimes, now))
    .map(({ id, createdAt, lastSeenAt }) => ({
      sessionId: id,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isThis: id === here,
    }))
}

/** Ends one of the visitor's own browsers; false when it is none of theirs. */
export async function endOwnSession(db: Database, visitor: Visitor | null, id: string): Promise<boolean> {
  if (!visitor) return false
  const { count } = await db.write((tx) => tx.session.deleteMany({ where: { AND: [own(visitor), { id }] } }))
  return count > 0
}
