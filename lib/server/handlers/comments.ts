import { isAtLeast } from '@/lib/api/role'
import { addComment, type CommentThread, changeComment, listComments } from '@/lib/api/together'
import type { StepId } from '@/lib/core/plan/plan'
import { type Access, isLinkAlive } from '@/lib/server/access'
import { writeLogged } from '@/lib/server/change-log'
import type { Database } from '@/lib/server/db/database'
import type { Comment } from '@/lib/server/generated/sqlite/client'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { randomId } from '@/lib/server/ids'
import { stepsOf } from '@/lib/server/scope'
import { stepById } from '@/lib/steps'

const MAX_COMMENTS = 2_000
const MOST_PEOPLE = 500
const NO_THREAD = new HttpError(404, 'no-comment', 'This comment is not (or no longer) part of the plan.')

const mayNote = (access: Access) => isAtLeast(access.role, 'editor')

export const getComments = handle(listComments, async ({ server, access, now }) => {
  const rows = await server.db.read.comment.findMany({
    where: { planId: access.planId, ...stepsOf(access), ...(mayNote(access) ? {} : { internal: false }) },
    orderBy: { at: 'asc' },
  })
  const threads = rows.filter((row) => row.threadId === null)
  const here = access.scope === null ? await namesOfHolders(server.db, access.planId, now) : []
  const people = [...new Set([...here, ...rows.map(({ by }) => by)])].filter(
    (name) => name !== '' && name !== access.name,
  )
  return { threads: threads.map((first) => threadOf(first, rows, access)), people: people.sort().slice(0, MOST_PEOPLE) }
})

async function namesOfHolders(db: Database, planId: string, now: Date): Promise<string[]> {
  const grants = await db.read.grant.findMany({ where: { planId }, select: { name: true, link: true } })
  return grants.filter(({ link }) => isLinkAlive(link, now)).map(({ name }) => name)
}

export const postComment = handle(addComment, async ({ server, access, body, now }) => {
  const { planId, sessionId, name, verified } = access
  const { about, threadId, text } = body
  const id = randomId()
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    if ((await tx.comment.count({ where: { planId } })) >= MAX_COMMENTS) {
      throw new HttpError(409, 'too-many-comments', `A plan keeps at most ${MAX_COMMENTS} comments.`)
    }
    const first =
      threadId === null
        ? null
        : await tx.comment.findFirst({ where: { id: threadId, planId, threadId: null, ...stepsOf(access) } })
    if (threadId !== null && (!first || (first.internal && !mayNote(access)))) throw NO_THREAD
    const internal = first ? first.internal : body.internal
    if (internal && !mayNote(access)) {
      throw new HttpError(403, 'not-allowed', 'Internal notes are for editors and the owner. Send it as a comment.')
    }
    const where = first ?? about
    const { step, question, row, finding } = where
    const place = { planId, threadId, step, question, row, finding }
    await tx.comment.create({ data: { id, ...place, text, by: name, verified, sessionId, at: now, internal } })
    return {
      says: `${internal ? 'Wrote an internal note' : first ? 'Answered a comment' : 'Commented'} on ${placeWords(where)}`,
    }
  })
  return { id, revision }
})

export const patchComment = handle(changeComment, async ({ server, access, params, body, now }) => {
  const { planId } = access
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    const first = await tx.comment.findFirst({
      where: { id: params.commentId ?? '', planId, threadId: null, ...stepsOf(access) },
    })
    if (!first || (first.internal && !mayNote(access))) throw NO_THREAD
    if (!mayResolve(first, access)) {
      throw new HttpError(403, 'not-allowed', 'You can resolve what you began. Ask its author or an editor.')
    }
    const data = body.resolved ? { resolvedAt: now, resolvedBy: access.name } : { resolvedAt: null, resolvedBy: '' }
    await tx.comment.update({ where: { id: first.id }, data })
    return {
      says: `${body.resolved ? 'Resolved' : 'Reopened'} ${first.internal ? 'an internal note' : 'a comment'} on ${placeWords(first)}`,
    }
  })
  return { revision }
})

function mayResolve(first: Comment, access: Access): boolean {
  return mayNote(access) || first.sessionId === access.sessionId
}

function threadOf(first: Comment, rows: readonly Comment[], access: Access): CommentThread {
  const { step, question, row, finding, internal, resolvedAt, resolvedBy } = first
  return {
    ...remarkOf(first),
    about: { step: step as StepId, question, row, finding },
    internal,
    resolved: resolvedAt ? { by: resolvedBy, at: resolvedAt.toISOString() } : null,
    replies: rows.filter((other) => other.threadId === first.id).map(remarkOf),
    mayResolve: mayResolve(first, access),
  }
}

function remarkOf({ id, text, by, verified, at }: Comment) {
  return { id, text, by, verified, at: at.toISOString() }
}

/** As the history names the place: the question's label, or the step's title. */
function placeWords({ step, question, finding }: { step: string; question: string; finding: string }): string {
  const { title, questions } = stepById(step as StepId)
  if (finding) return `a finding in ${title}`
  const label = Object.hasOwn(questions, question) ? questions[question]?.label : undefined
  return label ? `"${label}"` : title
}
