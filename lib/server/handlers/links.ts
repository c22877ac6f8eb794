import { changeLink, createLink, freezePlan, type LinkRow, listLinks, renewRecovery, rotateLink } from '@/lib/api/links'
import { countText } from '@/lib/core/count-text'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { linkScope } from '@/lib/server/access'
import { writeLogged } from '@/lib/server/change-log'
import type { Tx } from '@/lib/server/db/database'
import type { Handover, Link } from '@/lib/server/generated/sqlite/client'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { digestOf, randomId, randomSecret } from '@/lib/server/ids'
import type { Process } from '@/lib/server/process'
import { groupsOwn } from '@/lib/server/sign-in/group-role'
import { requireProof } from '@/lib/server/sign-in/require-proof'

const MAX_LINKS = 100

export const getLinks = handle(listLinks, async ({ server, access, now }) => {
  const { planId } = access
  const links = await server.db.read.link.findMany({ where: { planId }, orderBy: { createdAt: 'asc' } })
  const open = await server.db.read.handover.findUnique({ where: { planId } })
  const offer = open && open.expiresAt > now ? offerOf(open) : null
  return {
    links: links.map(rowOf),
    offer,
    publicUrlSet: server.env.publicUrl !== null,
    groupsOwn: groupsOwn(server.env.signIn),
  }
})

function offerOf({ label, by, stays, expiresAt }: Handover) {
  return { label, by, stays, expiresAt: expiresAt.toISOString() }
}

export const postLink = handle(createLink, async ({ server, access, body, now }) => {
  const { planId } = access
  const secret = randomSecret()
  const id = randomId()
  await writeLogged(server.db, access, now, async (tx) => {
    if ((await tx.link.count({ where: { planId } })) >= MAX_LINKS) {
      throw new HttpError(409, 'too-many-links', `A plan has at most ${MAX_LINKS} links.`)
    }
    await tx.link.create({
      data: {
        id,
        planId,
        secretHash: digestOf(secret),
        role: body.role,
        label: body.label,
        createdAt: now,
        expiresAt: endOf(body.expiresOn),
        maxUses: body.maxUses,
        steps: body.steps?.join(' ') ?? '',
      },
    })
    const shown = body.steps ? `, ${countText(body.steps.length, 'step')} of ${STEP_IDS.length}` : ''
    return { says: `Made a link for "${body.label}" (${body.role}${shown})` }
  })
  return { link: await readRow(server, id), path: `/s/${id}#${secret}` }
})

export const patchLink = handle(changeLink, async ({ server, access, params, body, now }) => {
  const { planId } = access
  const id = params.linkId ?? ''
  await writeLogged(server.db, access, now, async (tx) => {
    const found = await linkOf(tx, planId, id)
    if (found.role === 'owner' && (body.revoked || body.expiresOn)) {
      throw new HttpError(
        409,
        'owner-link',
        'The owner link has no end: the plan would be left without an owner. Rotate it when somebody else may know it.',
      )
    }
    const changed = await tx.link.update({
      where: { id },
      data: {
        ...(body.label === undefined ? {} : { label: body.label }),
        ...(body.expiresOn === undefined ? {} : { expiresAt: endOf(body.expiresOn) }),
        ...(body.revoked ? { revokedAt: found.revokedAt ?? now } : {}),
      },
    })
    return { says: `${body.revoked ? 'Revoked' : 'Changed'} the link "${changed.label}"` }
  })
  return { link: await readRow(server, id) }
})

/** The old secret is dead at once, and with it every session it opened but the caller's own. */
export const rotateSecret = handle(rotateLink, async ({ server, access, visitor, params, now }) => {
  const { planId } = access
  const secret = randomSecret()
  const id = params.linkId ?? ''
  await writeLogged(server.db, access, now, async (tx) => {
    const found = await linkOf(tx, planId, id)
    if (found.role === 'owner') requireProof(visitor, now)
    if (found.revokedAt) throw new HttpError(409, 'link-ended', 'This link has ended. Make a new one.')
    await tx.link.update({
      where: { id },
      data: { secretHash: digestOf(secret), uses: 0, lastUsedAt: null, lastUsedBy: '' },
    })
    // After the link, whose lock keeps out whoever is redeeming the old secret right now.
    await tx.grant.deleteMany({ where: { linkId: id, sessionId: { not: access.sessionId } } })
    return { says: `Gave the link "${found.label}" a new secret; its old address is dead` }
  })
  return { link: await readRow(server, id), path: `/s/${id}#${secret}` }
})

/** Only its digest is kept. */
export const postRecovery = handle(renewRecovery, async ({ server, access, now }) => {
  const { planId } = access
  const recoveryCode = randomSecret()
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    await tx.plan.update({ where: { id: planId }, data: { recoveryHash: digestOf(recoveryCode) } })
    return { says: 'Made a new recovery code; the old one is dead' }
  })
  return { recoveryCode, revision }
})

export const patchFreeze = handle(freezePlan, async ({ server, access, body, now }) => {
  const { planId } = access
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    await tx.plan.update({ where: { id: planId }, data: { frozenAt: body.frozen ? now : null } })
    return { says: body.frozen ? 'Froze the plan: others can only read it' : 'Ended the freeze' }
  })
  return { revision }
})

async function linkOf(tx: Tx, planId: string, id: string): Promise<Link> {
  const found = await tx.link.findFirst({ where: { id, planId } })
  if (!found) throw new HttpError(404, 'no-link', 'This plan has no such link.')
  return found
}

async function readRow(server: Process, id: string): Promise<LinkRow> {
  return rowOf(await server.db.read.link.findUniqueOrThrow({ where: { id } }))
}

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
    steps: linkScope(link)?.slice() ?? null,
  }
}
