import { addProfile, removeProfile } from '@/lib/api/plans'
import { canonicalJson, type Json } from '@/lib/core/json'
import { writeLogged } from '@/lib/server/change-log'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { digestOf } from '@/lib/server/ids'
import { MAX_PROFILES_PER_PLAN } from '@/lib/server/plan-record'

/** Stores a profile under its digest; the same profile dropped twice is stored once, and a repeated `opId` gets its first reply. */
export const postProfile = handle(addProfile, async ({ server, access, body, now }) => {
  const { planId } = access
  const value = canonicalJson(body.profile as unknown as Json)
  const digest = digestOf(value)
  const { opId } = body
  const repeated = await server.db.read.change.findUnique({ where: { planId_opId: { planId, opId } } })
  if (repeated) return { digest, revision: repeated.revision }
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    const kept = await tx.sourceProfile.findMany({ where: { planId }, select: { digest: true } })
    if (kept.length >= MAX_PROFILES_PER_PLAN && !kept.some((row) => row.digest === digest)) {
      throw new HttpError(
        409,
        'too-many-profiles',
        `A plan keeps at most ${MAX_PROFILES_PER_PLAN} profiles. Remove one first.`,
      )
    }
    await tx.sourceProfile.upsert({
      where: { planId_digest: { planId, digest } },
      create: { planId, digest, addedAt: now, value },
      update: { addedAt: now },
    })
    const names = body.profile.files.map((file) => file.name).join(', ')
    return { opId, step: 'data', says: `Added the profile of ${names}: ${body.profile.users} users` }
  })
  return { digest, revision }
})

export const deleteProfile = handle(removeProfile, async ({ server, access, params, now }) => {
  const { planId } = access
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    const { count } = await tx.sourceProfile.deleteMany({ where: { planId, digest: params.digest ?? '' } })
    if (count === 0) throw new HttpError(404, 'no-profile', 'This profile is not (or no longer) part of the plan.')
    return { step: 'data', says: 'Removed a profile' }
  })
  return { revision }
})
