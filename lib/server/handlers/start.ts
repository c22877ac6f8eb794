import { importPlan, startPlan, startSample } from '@/lib/api/plans'
import type { Plan } from '@/lib/core/plan/plan'
import { dayIn } from '@/lib/core/time-zone'
import { readPlanFile } from '@/lib/plan/file/read-plan-file'
import { startPlan as draftPlan } from '@/lib/plan/start/start-plan'
import { type CreatedPlan, createPlan } from '@/lib/server/create-plan'
import { type Call, handle, jsonResponse } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { createSample } from '@/lib/server/sample-with-team'
import { sessionCookie } from '@/lib/server/session-cookie'

export const postPlan = handle(startPlan, (call) => store(call, draftPlan(call.body, dayIn('UTC', call.now.getTime()))))

export const postSamplePlan = handle(startSample, async (call) =>
  createdResponse(await createSample(call.server, call.visitor, call.now), call.https),
)

export const postImportedPlan = handle(importPlan, (call) => {
  const read = readPlanFile(call.body)
  if ('error' in read) throw new HttpError(422, read.error.code, read.error.message)
  return store(call, withoutForeignApprovals(read.plan))
})

async function store(call: Call<unknown>, plan: Plan): Promise<Response> {
  const created = await createPlan(call.server, plan, call.visitor, call.now)
  return createdResponse(created, call.https)
}

function createdResponse({ token, ...created }: CreatedPlan, https: boolean): Response {
  return jsonResponse(created, { 'set-cookie': sessionCookie(token, https) })
}

/** Anybody can write a name into a file. Imported sign-offs stay to be read and count as lapsed: nobody signed them here. */
function withoutForeignApprovals(plan: Plan): Plan {
  return { ...plan, signOffs: plan.signOffs.map((signOff) => ({ ...signOff, digest: '' })) }
}
