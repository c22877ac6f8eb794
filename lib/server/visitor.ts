import type { Role } from '@/lib/api/endpoint'
import type { Database, Tx } from './db/database'
import type { Env } from './env'
import { digestOf, randomSecret } from './ids'
import { isSessionAlive } from './lifetimes'
import { roleOfGroups } from './sign-in/group-role'

/** Who asks: a browser, or the person who signed in with it. */
export type Visitor = {
  token: string
  /** Grants, comments and waiting changes belong to this id: the person's, so that they are the same on every device. */
  holderId: string
  person: { id: string; name: string; email: string } | null
  /** What the person's groups allow on every plan. */
  groupRole: Role | null
}

type Place = { db: Database; env: Pick<Env, 'signIn' | 'lifetimes'> }

/** Null without a session that lives; and where signing in is required, for everybody who has not. */
export async function findVisitor({ db, env }: Place, token: string | undefined, now: Date): Promise<Visitor | null> {
  if (!token) return null
  const session = await db.read.session.findUnique({ where: { id: digestOf(token) }, include: { person: true } })
  if (!session || !isSessionAlive(session, env.lifetimes, now)) return null
  const { person } = session
  // Sign-in was switched off: the provider can no longer end this session, so it ends here.
  if (person && !env.signIn) return null
  if (!person && env.signIn?.required) return null
  const groups = person ? (JSON.parse(session.groups) as string[]) : []
  return {
    token,
    holderId: person?.id ?? session.id,
    person: person && { id: person.id, name: person.name, email: person.email },
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
export async function touchSession(db: Database, token: string, now: Date): Promise<void> {
  const id = digestOf(token)
  const session = await db.read.session.findUnique({ where: { id } })
  if (!session || now.getTime() - session.lastSeenAt.getTime() < TOUCH_AFTER) return
  // It may have been ended in between.
  await db.write((tx) => tx.session.updateMany({ where: { id }, data: { lastSeenAt: now } }))
}
