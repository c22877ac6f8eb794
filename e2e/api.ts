import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from '@playwright/test'
import type { Role } from '@/lib/api/role'
import type { StepId } from '@/lib/core/plan/plan'

type Playwright = PlaywrightWorkerArgs['playwright']
export type Caller = APIRequestContext

/** A browserless visitor with cookies of its own, whose requests look like those of a page of this server. */
export async function visitor(playwright: Playwright, baseURL: string): Promise<Caller> {
  return playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { origin: baseURL, 'sec-fetch-site': 'same-origin' },
  })
}

export type NewPlan = { planId: string; ownerLink: string; recoveryCode: string }

export async function startPlan(owner: Caller, name = 'Alder Water: move to Asgardeo'): Promise<NewPlan> {
  const response = await owner.post('/api/v1/plans', {
    data: { name, system: 'auth0', users: 48216, region: 'eu', goLive: '2027-03-27', decider: 'Nora Quill' },
  })
  expect(response.status(), await response.text()).toBe(200)
  return response.json()
}

/** Opens `plan` in a new visitor through a fresh link with that role. */
export async function guest(
  playwright: Playwright,
  baseURL: string,
  owner: Caller,
  planId: string,
  role: Exclude<Role, 'owner'>,
  steps: StepId[] | null = null,
): Promise<{ caller: Caller; linkId: string; path: string }> {
  const made = await owner.post(`/api/v1/plans/${planId}/links`, {
    data: { role, label: `For ${role}`, expiresOn: null, steps },
  })
  expect(made.status(), await made.text()).toBe(200)
  const { link, path } = await made.json()
  const caller = await visitor(playwright, baseURL)
  const redeemed = await redeem(caller, path, `Guest ${role}`)
  expect(redeemed.status(), await redeemed.text()).toBe(200)
  return { caller, linkId: link.linkId, path }
}

export function redeem(caller: Caller, path: string, name: string) {
  const [, linkId, secret] = /^\/s\/([^#]+)#(.+)$/.exec(path) ?? []
  return caller.post(`/api/v1/links/${linkId}/redeem`, { data: { secret, name } })
}

let operations = 0
/** A save of one answer, as the client sends it. */
export function save(caller: Caller, planId: string, baseRevision: number, key: string, value: string, step = 'legal') {
  operations += 1
  const opId = `e2e${process.pid}`.padEnd(16, 'x') + operations
  return caller.patch(`/api/v1/plans/${planId}/answers/${step}`, {
    data: { opId, baseRevision, changes: [{ op: 'set', at: [key], value }] },
  })
}
