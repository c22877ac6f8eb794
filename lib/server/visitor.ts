import type { Role } from '@/lib/api/role'
import type { Database, Tx } from './db/database'
import type { Env } from './env'
import { digestOf, randomSecret } from './ids'
import { isSessionAlive } from './lifetimes'
import { roleOfGroups } from './sign-in/group-role'

/** Who asks: a browser, or the person who signed in with it. */
export type Visitor = {
  token: string
  /** When the session was last noted to be in use. */
  seenAt: Date
  /** Grants, comments and waiting changes belong to this id: the person's, so that they are the same on every device. */
  holderId: string
  person: { id: string; name: string; email: string } | null
  /** When the person last proved to the provider who they are. */
  provenAt: Date | null
  /** What the person's groups allow on every plan. */
  groupRole: Role | null
}

type Place = { db: Database; env: Pick<Env, 'signIn' | 'lifetimes'> }

/** Null without a session that lives; and where signing in is required, for everybody who has not. */
export async function findVisitor({ db, env }: Place, token: string | undefined, now: Date): Promise<Visitor | null> {
  if (!token) return null
  const session = await db.read.session.findUnique({ where: { id: digestOf(token) } })
  if (!session || !isSessionAlive(session, env.lifetimes, now)) return null
  // Asked for apart: as a relation it would be looked up for every browser, and most have none.
  const { personId } = session
  const person = personId === null ? null : await db.read.person.findUnique({ where: { id: personId } })
  // Sign-in was switched off: the provider can no longer end this session, so it ends here.
  if (person && !env.signIn) return null
  if (!person && env.signIn?.required) return null
  const groups = person ? (JSON.parse(session.groups) as string[]) : []
  return {
    token,
    seenAt: session.lastSeenAt,
    holderId: person?.id ?? session.id,
    person: person && { id: person.id, name: person.name, email: person.email },
    provenAt: session.provenAt,
    groupRole: roleOfGroups(env.signIn, groups),
  }
}

/** The visitor's session, made when there is none; `token` is new only then. */
export async function openSession(
  tx: Tx,
  visitor: Visitor | null,
  now: Date,
): Promise<{ token: string; sessionId: string }> {
  if (visitor) {
    await tx.session.update({ where: { id: digestOf(visitor.token) }, data: { lastSeenAt: now } })
    return { token: visitor.token, sessionId: visitor.holderId }
  }
  const token = randomSecret()
  const sessionId = digestOf(token)
  await tx.session.create({ data: { id: sessionId, createdAt: now, lastSeenAt: now } })
  return { token, sessionId }
}

const TOUCH_AFTER = 5 * 60_000

/** Notes that a session is in use, at most every five minutes, so that reading a page costs no write. */
export async function touchSession(db: Database, { token, seenAt }: Visitor, now: Date): Promise<void> {
  if (now.getTime() - seenAt.getTime() < TOUCH_AFTER) return
  const id = digestOf(token)
  // It may have been ended in between.
  await db.write((tx) => tx.session.updateMany({ where: { id }, data: { lastSeenAt: now } }))
}
