import { type APIResponse, expect, test } from '@playwright/test'
import { ENDPOINTS } from '@/lib/api'
import { save, startPlan, visitor } from './api'

test('cross-site requests change nothing', async ({ playwright, baseURL }) => {
  const owner = await visitor(playwright, baseURL!)
  const { planId } = await startPlan(owner)
  const before = await (await owner.get(`/api/v1/plans/${planId}`)).json()
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { origin: baseURL!, 'sec-fetch-site': 'cross-site' },
    { origin: baseURL!, 'sec-fetch-site': 'same-site' },
    { origin: 'null', 'sec-fetch-site': '' },
  ]
  for (const endpoint of ENDPOINTS) {
    if (endpoint.method === 'GET') continue
    const address = endpoint.path
      .replace('{planId}', planId)
      .replace('{step}', 'legal')
      .replace(/\{\w+\}/g, 'x')
    for (const headers of foreign) {
      const response = await owner.fetch(address, { method: endpoint.method, headers, data: {} })
      expect(response.status(), `${endpoint.id} ${JSON.stringify(headers)}`).toBe(403)
    }
  }
  const after = await (await owner.get(`/api/v1/plans/${planId}`)).json()
  expect(after.revision).toBe(before.revision)
})

test('a name that is not ours is refused alike by pages, files and the API; probes come by any', async ({
  request,
}) => {
  const headers = { host: 'evil.example' }
  for (const address of ['/', '/icon.svg', '/api', '/api/v1/plans/none']) {
    const response = await request.get(address, { headers })
    expect(response.status(), address).toBe(421)
    expect(await response.text(), address).toContain('does not answer to the name evil.example')
  }
  expect((await request.get('/api/health/live', { headers })).status()).toBe(200)
})

test('no door scales or fetches pictures for whoever asks', async ({ request }) => {
  for (const wanted of ['/icon.svg', 'http://127.0.0.1:22/']) {
    const response = await request.get(`/_next/image?url=${encodeURIComponent(wanted)}&w=64&q=75`)
    expect(response.status(), wanted).toBe(404)
  }
})

test('bad input gets a sentence and loses nothing', async ({ playwright, baseURL }) => {
  const owner = await visitor(playwright, baseURL!)
  const { planId } = await startPlan(owner)
  const answers = `/api/v1/plans/${planId}/answers/legal`
  const tells = async (response: APIResponse, status: number, words: RegExp) => {
    expect(response.status(), await response.text()).toBe(status)
    expect((await response.json()).detail).toMatch(words)
  }
  await tells(
    await owner.patch(answers, { headers: { 'content-type': 'text/plain' }, data: 'x' }),
    415,
    /application\/json/,
  )
  await tells(
    await owner.patch(answers, { headers: { 'content-type': 'application/json' }, data: Buffer.from('{"a":') }),
    400,
    /JSON/,
  )
  await tells(await owner.patch(answers, { data: { huge: 'x'.repeat(600_000) } }), 413, /512 KB/)
  await tells(await save(owner, planId, 0, 'noSuchQuestion', 'x'), 422, /no question/)
  await tells(await save(owner, planId, 0, '__proto__', 'x'), 422, /no question/)
  await tells(await save(owner, planId, 0, 'organization', 'x', 'nostep'), 404, /no step/)
  await tells(await owner.get('/api/v1/plans/nosuchplan'), 404, /no such plan/)
  await tells(await owner.post('/api/v1/plans/import', { data: { format: 99 } }), 422, /Update the planner/)
  await tells(await owner.post('/api/v1/plans/import', { data: { hello: 1 } }), 422, /not a plan file/)
  await tells(await owner.get(`/api/v1/plans/${planId}/exports/docm`), 404, /no format/)
  const profile = { kind: 'profile', version: 1, records: [{ email: 'a@example.com' }] }
  await tells(
    await owner.post(`/api/v1/plans/${planId}/profiles`, { data: { opId: 'a'.repeat(20), profile } }),
    400,
    /not accepted/,
  )
  const half = await save(owner, planId, 0, 'noticeDays', '14 or so')
  expect(half.status()).toBe(200)
  const state = await (await owner.get(`/api/v1/plans/${planId}`)).json()
  expect(state.answers.legal.noticeDays).toBe('14 or so')
})

test('one process, one of each: page, route and boot hook share it', async ({ page, request }) => {
  const ready = await (await request.get('/api/health/ready')).json()
  expect(ready).toMatchObject({ ready: true, bootedAs: ready.process })
  await page.goto('/health')
  expect(await page.locator('[data-process]').getAttribute('data-process')).toBe(ready.process)
})

test('an answer says how it may be used, and methods nobody needs end at the door', async ({
  request,
  playwright,
  baseURL,
}) => {
  const owner = await visitor(playwright, baseURL!)
  const { planId } = await startPlan(owner)
  for (const address of ['/', `/api/v1/plans/${planId}`, '/api/v1/nothing', '/icon.svg', `/plans/${planId}/legal`]) {
    expect((await owner.get(address)).headers(), address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    })
    expect((await owner.get(address)).headers(), address).not.toHaveProperty('access-control-allow-origin')
    expect((await owner.get(address)).headers(), address).not.toHaveProperty('x-powered-by')
  }
  for (const address of [`/api/v1/plans/${planId}`, `/plans/${planId}/legal`]) {
    expect((await owner.get(address)).headers()['cache-control'], address).toContain('no-store')
  }
  for (const method of ['TRACE', 'PUT', 'PROPFIND']) {
    const answer = await request.fetch('/', { method })
    expect(answer.status(), method).toBe(405)
  }
})

test('pages carry a strict policy, and no inline style', async ({ page, request }) => {
  const response = await request.get('/')
  const policy = response.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(await response.text()).not.toMatch(/<[^>]+\sstyle=/)
  const refused: string[] = []
  page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()))
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(refused).toEqual([])
})
