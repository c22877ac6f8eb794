import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { ENDPOINTS } from '@/lib/api'
import { isAtLeast, ROLES, type Role } from '@/lib/api/role'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { type Caller, guest, redeem, startPlan, visitor } from './api'

const PARAMS: Record<string, string> = { step: 'legal', digest: '0'.repeat(64), linkId: 'none', format: 'markdown' }

/** Calls an endpoint with an empty body: whoever may use it gets past the door and fails on the body at most. */
function knock(caller: Caller, endpoint: (typeof ENDPOINTS)[number], planId: string) {
  const address = endpoint.path.replace(/\{(\w+)\}/g, (_, name) => (name === 'planId' ? planId : (PARAMS[name] ?? 'x')))
  const data = endpoint.body ? {} : undefined
  return caller.fetch(address, { method: endpoint.method, ...(data ? { data } : {}) })
}

test('role by endpoint: nobody gets past a door that is not theirs', async ({ playwright, baseURL }) => {
  const owner = await visitor(playwright, baseURL!)
  const { planId } = await startPlan(owner)
  const stranger = await visitor(playwright, baseURL!)
  const callers: [Role, Caller][] = [['owner', owner]]
  for (const role of ROLES) {
    if (role !== 'owner') callers.push([role, (await guest(playwright, baseURL!, owner, planId, role)).caller])
  }
  for (const endpoint of ENDPOINTS) {
    if (endpoint.role === 'anyone') continue
    const refused = await knock(stranger, endpoint, planId)
    expect(refused.status(), `a stranger on ${endpoint.id}`).toBe(404)
    expect(await refused.text()).not.toContain('Alder Water')
    for (const [role, caller] of callers) {
      // They would end what the others still try.
      if (endpoint.id === 'leavePlan' || (endpoint.id === 'deletePlan' && role === 'owner')) continue
      const status = (await knock(caller, endpoint, planId)).status()
      const where = `${role} on ${endpoint.id}`
      if (isAtLeast(role, endpoint.role)) expect([200, 400, 404, 409], where).toContain(status)
      else expect(status, where).toBe(403)
    }
  }
})

/** What carries the request itself. */
const FOR_EDITORS = ['close-out', 'eml', 'zip', 'request-short', 'request-text', 'addendum-zip']
const COSTLY = ['pdf', 'docx', 'zip', 'eml']

/** Every page of a plan, from the folders of the app: a new one is tried without a word here. */
function pagesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'page.tsx') return ['']
    if (!entry.isDirectory()) return []
    const names = entry.name === '[step]' ? STEP_IDS : [entry.name]
    return pagesOf(path.join(folder, entry.name)).flatMap((rest) => names.map((name) => `/${name}${rest}`))
  })
}

test('role by page and by download: nobody sees what is not theirs, in HTML or in the data of a client navigation', async ({
  playwright,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const owner = await visitor(playwright, baseURL!)
  const { planId } = await startPlan(owner)
  const about = { step: 'legal', question: '', row: '', finding: '' }
  const note = { about, threadId: null, text: 'zqinternal', internal: true }
  expect((await owner.post(`/api/v1/plans/${planId}/comments`, { data: note })).status()).toBe(200)
  const link = { role: 'viewer', label: 'zqlabel', expiresOn: null }
  expect((await owner.post(`/api/v1/plans/${planId}/links`, { data: link })).status()).toBe(200)
  const stranger = await visitor(playwright, baseURL!)
  const callers: [Role | 'stranger', Caller][] = [
    ['owner', owner],
    ['stranger', stranger],
  ]
  for (const role of ROLES) {
    if (role !== 'owner') callers.push([role, (await guest(playwright, baseURL!, owner, planId, role)).caller])
  }
  const pages = pagesOf('app/plans/[planId]')
  expect(pages.length).toBeGreaterThan(14)
  const downloads = await (await owner.get(`/plans/${planId}/exports`)).text()
  const formats = [...new Set([...downloads.matchAll(/exports\/([a-z-]+)["?]/g)].map(([, id]) => id as string))]
  expect(formats.length).toBeGreaterThan(10)
  const leaks: string[] = []
  for (const [role, caller] of callers) {
    const hidden = role === 'stranger' ? ['Alder Water'] : []
    if (role !== 'owner') hidden.push('zqlabel')
    if (role !== 'owner' && role !== 'editor') hidden.push('zqinternal')
    const look = (where: string, text: string) =>
      leaks.push(...hidden.filter((word) => text.includes(word)).map((word) => `${role} at ${where}: ${word}`))
    for (const place of pages) {
      for (const headers of [{}, { rsc: '1' }] as Record<string, string>[]) {
        const answer = await caller.get(`/plans/${planId}${place}`, { headers })
        if (role !== 'stranger') expect(answer.status(), `${role} at ${place}`).toBe(200)
        look(`${place || '/'} ${JSON.stringify(headers)}`, await answer.text())
      }
    }
    for (const id of formats) {
      const needed: Role = FOR_EDITORS.includes(id) ? 'editor' : 'viewer'
      const may = role !== 'stranger' && isAtLeast(role, needed)
      // Who gets past the door counts here, so what is costly to make is made for the weakest role alone.
      if (may && COSTLY.includes(id) && role !== needed) continue
      const answer = await caller.get(`/api/v1/plans/${planId}/exports/${id}`)
      const status = role === 'stranger' ? [404] : may ? [200, 422] : [403]
      expect(status, `${role} downloads ${id}`).toContain(answer.status())
      look(`exports/${id}`, (await answer.body()).toString('latin1'))
    }
  }
  expect(leaks).toEqual([])
})

test('a revoked link ends its sessions at the next request and says 410', async ({ playwright, baseURL }) => {
  const owner = await visitor(playwright, baseURL!)
  const { planId } = await startPlan(owner)
  const { caller, linkId, path } = await guest(playwright, baseURL!, owner, planId, 'editor')
  expect((await caller.get(`/api/v1/plans/${planId}`)).status()).toBe(200)
  await owner.patch(`/api/v1/plans/${planId}/links/${linkId}`, { data: { revoked: true } })
  expect((await caller.get(`/api/v1/plans/${planId}`)).status()).toBe(404)
  const late = await visitor(playwright, baseURL!)
  const [, id, secret] = /^\/s\/([^#]+)#(.+)$/.exec(path) ?? []
  const answer = await late.post(`/api/v1/links/${id}/redeem`, { data: { secret, name: 'Late' } })
  expect(answer.status()).toBe(410)
  expect(await answer.text()).not.toContain('Alder Water')
  const wrong = await late.post(`/api/v1/links/${id}/redeem`, { data: { secret: 'x'.repeat(52), name: 'Late' } })
  const unknown = await late.post(`/api/v1/links/nolink/redeem`, { data: { secret, name: 'Late' } })
  expect([wrong.status(), await wrong.text()]).toEqual([unknown.status(), await unknown.text()])
})

test('a new recovery code opens the plan, and the old one no longer does', async ({ playwright, baseURL }) => {
  const owner = await visitor(playwright, baseURL!)
  const { planId, recoveryCode } = await startPlan(owner)
  const answer = await owner.post(`/api/v1/plans/${planId}/recovery`, { data: {} })
  const renewed = (await answer.json()).recoveryCode as string
  const late = await visitor(playwright, baseURL!)
  const recover = (code: string) => late.post('/api/v1/recover', { data: { code, name: 'Late' } })
  expect((await recover(recoveryCode)).status()).toBe(404)
  expect((await recover(renewed)).status()).toBe(200)
  expect((await late.get(`/api/v1/plans/${planId}/links`)).status()).toBe(200)
})

test('leaving a plan takes it from this browser and from nobody else; its link opens it again', async ({
  playwright,
  baseURL,
}) => {
  const owner = await visitor(playwright, baseURL!)
  const { planId } = await startPlan(owner)
  const { caller, path } = await guest(playwright, baseURL!, owner, planId, 'viewer')
  const held = async () => (await (await caller.get('/api/v1/my-plans')).json()).plans
  expect(await held()).toEqual([{ planId, name: expect.any(String), role: 'viewer', byLink: true }])
  expect((await caller.delete(`/api/v1/plans/${planId}/my-access`)).status()).toBe(200)
  expect(await held()).toEqual([])
  expect((await caller.get(`/api/v1/plans/${planId}`)).status()).toBe(404)
  expect((await owner.get(`/api/v1/plans/${planId}`)).status()).toBe(200)
  expect((await redeem(caller, path, 'Back')).status()).toBe(200)
  expect(await held()).toHaveLength(1)
})
