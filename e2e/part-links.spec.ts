import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { ENDPOINTS } from '@/lib/api'
import { isAtLeast } from '@/lib/api/role'
import type { Json } from '@/lib/core/json'
import { STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { type Caller, guest, visitor } from './api'

const SCOPES: StepId[][] = [['legal'], ['request'], ['data', 'mapping']]
const PAGES = ['', ...STEP_IDS.map((id) => `/${id}`), '/comments', '/share', '/history', '/exports', '/read']
const COMMENT = 'zqcomment'

/** A plan with a word of its own in every text field, and a comment on every step; what one step's words are. */
async function markedPlan(owner: Caller) {
  const plan = JSON.parse(readFileSync('public/sample-plan.json', 'utf8'))
  for (const step of STEP_IDS) plan.answers[step] = marked(step, plan.answers[step], { words: 0 })
  const made = await owner.post('/api/v1/plans/import', { data: plan })
  expect(made.status(), await made.text()).toBe(200)
  const { planId } = await made.json()
  for (const step of STEP_IDS) {
    const about = { step, question: '', row: '', finding: '' }
    const data = { about, threadId: null, text: `${COMMENT}-${step}`, internal: false }
    expect((await owner.post(`/api/v1/plans/${planId}/comments`, { data })).status()).toBe(200)
    const signed = { step, role: 'legal', name: 'Nora', decision: 'approved', note: `zqnote-${step}`, revision: 99 }
    expect((await owner.post(`/api/v1/plans/${planId}/sign-offs`, { data: signed })).status()).toBe(200)
    const given = { owner: `zqowner-${step}`, due: '' }
    expect((await owner.patch(`/api/v1/plans/${planId}/assignments/${step}`, { data: given })).status()).toBe(200)
  }
  const wordsOf = (step: StepId) => [
    ...new Set(JSON.stringify(plan.answers[step]).match(/zq\w+/g)),
    ...['comment', 'note', 'owner'].map((kind) => `zq${kind}-${step}`),
  ]
  return { planId: planId as string, wordsOf }
}

/** Whatever reads like words becomes a word of its own. */
function marked(step: StepId, value: Json, count: { words: number }): Json {
  if (typeof value === 'string') return value.includes(' ') ? `zq${step}${count.words++}` : value
  if (Array.isArray(value)) return value.map((item) => marked(step, item, count))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(step, item ?? null, count)]))
}

for (const scope of SCOPES) {
  test(`a link to ${scope.join(' and ')} shows nothing of the other steps, by any way in`, async ({
    playwright,
    baseURL,
  }) => {
    test.setTimeout(180_000)
    const owner = await visitor(playwright, baseURL!)
    const { planId, wordsOf } = await markedPlan(owner)
    const hidden = STEP_IDS.filter((id) => !scope.includes(id))
    const secrets = hidden.flatMap(wordsOf)
    const own = scope.flatMap(wordsOf)
    expect(secrets.length).toBeGreaterThan(50)
    const leaks: string[] = []
    const downloads = await (await owner.get(`/plans/${planId}/exports`)).text()
    const formats = [...new Set([...downloads.matchAll(/exports\/([a-z-]+)"/g)].map(([, id]) => id as string))]
    expect(formats.length).toBeGreaterThan(10)
    const look = (where: string, text: string) => {
      for (const word of secrets) if (new RegExp(`${word}(?![a-z0-9])`).test(text)) leaks.push(`${where}: ${word}`)
    }
    for (const role of ['viewer', 'editor'] as const) {
      const { caller } = await guest(playwright, baseURL!, owner, planId, role, scope)
      for (const page of PAGES) {
        for (const headers of [{}, { rsc: '1' }] as Record<string, string>[]) {
          const answer = await caller.get(`/plans/${planId}${page}`, { headers })
          look(`${role} at page ${page || '/'} ${JSON.stringify(headers)}`, await answer.text())
        }
      }
      // Leaving would end what the others still try.
      const doors = ENDPOINTS.filter(({ id, path }) => path.includes('{planId}') && id !== 'leavePlan')
      for (const endpoint of doors) {
        for (const step of [scope[0] as StepId, hidden[0] as StepId]) {
          const path = endpoint.path.replace('{planId}', planId).replace('{step}', step)
          const tries =
            endpoint.id === 'exportPlan'
              ? formats.map((id) => path.replace('{format}', id))
              : [path.replace(/\{\w+\}/g, 'none')]
          for (const address of tries) {
            const query = endpoint.method === 'GET' ? '?revision=5&newest=1' : ''
            const data = endpoint.body ? { data: { step, about: { step } } } : {}
            const answer = await caller.fetch(address + query, { method: endpoint.method, ...data })
            look(`${role} on ${endpoint.id} ${address}`, await answer.text())
            const where = `${role} on ${endpoint.id} with ${step}`
            if (!isAtLeast(role, endpoint.role as 'viewer') || endpoint.scope === undefined) {
              expect(answer.status(), where).toBe(403)
            }
            if (endpoint.scope === 'param' && step === hidden[0]) expect(answer.status(), where).toBe(403)
          }
        }
      }
      const whole = await (await caller.get(`/api/v1/plans/${planId}`)).text()
      const shown = own.filter((word) => !word.startsWith(COMMENT) && !whole.includes(word))
      expect(shown, `${role} sees its own steps`).toEqual([])
      const comment = (step: StepId) =>
        caller.post(`/api/v1/plans/${planId}/comments`, {
          data: { about: { step, question: '', row: '', finding: '' }, threadId: null, text: 'Hello', internal: false },
        })
      if (role === 'editor') {
        expect((await comment(scope[0] as StepId)).status()).toBe(200)
        expect((await comment(hidden[0] as StepId)).status()).toBe(403)
        const threads = (await (await owner.get(`/api/v1/plans/${planId}/comments`)).json()).threads
        const foreign = threads.find((thread: { text: string }) => thread.text === `${COMMENT}-${hidden[0]}`)
        const about = { step: scope[0], question: '', row: '', finding: '' }
        const reply = { about, threadId: foreign.id, text: 'Hello', internal: false }
        expect((await caller.post(`/api/v1/plans/${planId}/comments`, { data: reply })).status()).toBe(404)
      }
    }
    expect(leaks).toEqual([])
  })
}
