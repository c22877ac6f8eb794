import { changeLink, createLink, freezePlan, type LinkRow, listLinks, rotateLink } from '@/lib/api/links'
import { logChange, nextRevision } from '@/lib/server/change-log'
import type { Link } from '@/lib/server/generated/sqlite/client'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { digestOf, randomId, randomSecret } from '@/lib/server/ids'

const MAX_LINKS = 100

export const getLinks = handle(listLinks, async ({ process, access }) => {
  const links = await process.db.read.link.findMany({ where: { planId: access.planId }, orderBy: { createdAt: 'asc' } })
  return { links: links.map(rowOf), publicUrlSet: process.env.publicUrl !== null }
})

export const postLink = handle(createLink, async ({ process, access, body, now }) => {
  const { planId } = access
  const secret = randomSecret()
  const link = await process.db.write(async (tx) => {
    if ((await tx.link.count({ where: { planId } })) >= MAX_LINKS) {
      throw new HttpError(409, 'too-many-links', `A plan has at most ${MAX_LINKS} links.`)
    }
    const revision = await nextRevision(tx, planId, now)
    const made = await tx.link.create({
      data: {
        id: randomId(),
        planId,
        secretHash: digestOf(secret),
        role: body.role,
        label: body.label,
        createdAt: now,
        expiresAt: endOf(body.expiresOn),
        maxUses: body.maxUses,
      },
    })
    const says = `Made a link for "${body.label}" (${body.role})`
    await logChange(tx, { planId, revision, opId: randomId(), says }, access, now)
    return made
  })
  return { link: rowOf(link), path: `/s/${link.id}#${secret}` }
})

export const patchLink = handle(changeLink, async ({ process, access, params, body, now }) => {
  const { planId } = access
  const link = await process.db.write(async (tx) => {
    const found = await tx.link.findFirst({ where: { id: params.linkId ?? '', planId } })
    if (!found) throw new HttpError(404, 'no-link', 'This plan has no such link.')
    if (found.role === 'owner' && body.revoked) {
      throw new HttpError(
        409,
        'owner-link',
        'The owner link cannot be revoked: the plan would be left without an owner.',
      )
    }
    const revision = await nextRevision(tx, planId, now)
    const changed = await tx.link.update({
      where: { id: found.id },
      data: {
        ...(body.label === undefined ? {} : { label: body.label }),
        ...(body.expiresOn === undefined ? {} : { expiresAt: endOf(body.expiresOn) }),
        ...(body.revoked ? { revokedAt: found.revokedAt ?? now } : {}),
      },
    })
    const says = `${body.revoked ? 'Revoked' : 'Changed'} the link "${changed.label}"`
    await logChange(tx, { planId, revision, opId: randomId(), says }, access, now)
    return changed
  })
  return { link: rowOf(link) }
})

/** The old secret is dead at once, and with it every session it opened but the caller's own. */
export const rotateSecret = handle(rotateLink, async ({ process, access, params, now }) => {
  const { planId } = access
  const secret = randomSecret()
  const link = await process.db.write(async (tx) => {
    const revision = await nextRevision(tx, planId, now)
    const found = await tx.link.findFirst({ where: { id: params.linkId ?? '', planId } })
    if (!found) throw new HttpError(404, 'no-link', 'This plan has no such link.')
    if (found.revokedAt) throw new HttpError(409, 'link-ended', 'This link has ended. Make a new one.')
    await tx.grant.deleteMany({ where: { linkId: found.id, sessionId: { not: access.sessionId } } })
    const changed = await tx.link.update({
      where: { id: found.id },
      data: { secretHash: digestOf(secret), uses: 0, lastUsedAt: null, lastUsedBy: '' },
    })
    const says = `Gave the link "${changed.label}" a new secret; its old address is dead`
    await logChange(tx, { planId, revision, opId: randomId(), says }, access, now)
    return changed
  })
  return { link: rowOf(link), path: `/s/${link.id}#${secret}` }
})

export const patchFreeze = handle(freezePlan, async ({ process, access, body, now }) => {
  const { planId } = access
  const revision = await process.db.write(async (tx) => {
    const next = await nextRevision(tx, planId, now)
    await tx.plan.update({ where: { id: planId }, data: { frozenAt: body.frozen ? now : null } })
    const says = body.frozen ? 'Froze the plan: others can only read it' : 'Ended the freeze'
    await logChange(tx, { planId, revision: next, opId: randomId(), says }, access, now)
    return next
  })
  return { revision }
})

/** A link expires at the end of its day (UTC). */
function endOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T23:59:59.999Z`)
}

function rowOf(link: Link): LinkRow {
  return {
    linkId: link.id,
    role: link.role as LinkRow['role'],
    label: link.label,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt?.toISOString() ?? null,
    revokedAt: link.revokedAt?.toISOString() ?? null,
    lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
    lastUsedBy: link.lastUsedBy,
    uses: link.uses,
    maxUses: link.maxUses,
  }
}
