import { myData } from '@/lib/api/sign-in'
import { isLinkAlive } from '@/lib/server/access'
import { handle } from '@/lib/server/http/handle'

/** A person's own copy. Only what is stored under their id: other people's words in the same plans are not theirs. */
export const getMyData = handle(myData, async ({ server, visitor, now }) => {
  // A browser without a session holds nothing; rows under no session's id are an administrator's.
  const where = { sessionId: { in: visitor ? [visitor.holderId] : [] } }
  const [grants, changes, comments, waiting, person] = await Promise.all([
    server.db.read.grant.findMany({
      where,
      select: {
        planId: true,
        name: true,
        createdAt: true,
        plan: { select: { name: true, deletedAt: true } },
        link: { select: { revokedAt: true, expiresAt: true } },
      },
    }),
    server.db.read.change.findMany({
      where,
      orderBy: { at: 'asc' },
      select: { planId: true, revision: true, step: true, by: true, at: true, says: true, changes: true },
    }),
    server.db.read.comment.findMany({ where, orderBy: { at: 'asc' } }),
    server.db.read.pendingChange.findMany({ where }),
    visitor?.person ? server.db.read.person.findUnique({ where: { id: visitor.person.id } }) : null,
  ])
  const body = {
    person,
    // What a plan is called now is told only to whom may still open it.
    plans: grants.map(({ plan, link, ...held }) => ({
      ...held,
      plan: isLinkAlive(link, now) && !plan.deletedAt ? { name: plan.name } : null,
    })),
    changes: changes.map((change) => ({ ...change, changes: JSON.parse(change.changes) as unknown })),
    comments,
    waiting: waiting.map((row) => ({ ...row, change: JSON.parse(row.change) as unknown })),
  }
  return new Response(JSON.stringify(body, null, 2), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'private, no-store',
    },
  })
})
