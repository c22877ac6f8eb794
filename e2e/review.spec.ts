import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expectAccessible } from './accessible'
import { redeem, visitor } from './api'
import { openSample } from './open-sample'

test('a plan is reviewed, approved, changed, compared and may not be sent until it is approved again', async ({
  page,
  playwright,
  baseURL,
}) => {
  const plan = await openSample(page)
  const planId = new URL(plan).pathname.split('/')[2] ?? ''
  const path = await page.evaluate(async (id) => {
    const body = JSON.stringify({ role: 'reviewer', label: 'Board', expiresOn: null })
    const headers = { 'content-type': 'application/json' }
    return (await (await fetch(`/api/v1/plans/${id}/links`, { method: 'POST', headers, body })).json()).path as string
  }, planId)
  const board = await visitor(playwright, baseURL!)
  expect((await redeem(board, path, 'Lea')).status()).toBe(200)
  const move = async (to: string, revision: number, note = '') =>
    board.post(`/api/v1/plans/${planId}/review`, { data: { to, revision, note } })

  expect((await move('approved', 0)).status()).toBe(409)
  await page.getByRole('button', { name: 'Ask for a review' }).click()
  await expect(page.getByText('In review by Owner')).toBeVisible()
  expect((await move('changes-requested', 99)).status()).toBe(400)
  expect((await move('approved', 99)).status()).toBe(200)
  await expect(page.getByText('Approved by Lea')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Send it in step 9' })).toBeVisible()

  await page.goto(`${plan}/legal`)
  const field = page.getByRole('textbox', { name: 'Organisation name in Asgardeo' })
  await field.fill('alderbrook-two')
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await field.blur()
  await saved
  await page.goto(plan)
  await expect(page.getByText('1 answer changed since.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Send it in step 9' })).toHaveCount(0)
  await expectAccessible(page, 'overview with an approval that lapsed')
  const file = await board.get(`/api/v1/plans/${planId}/exports/markdown`)
  expect(await file.text()).toContain('Approved, changed since')

  await page.getByRole('link', { name: 'See what changed' }).click()
  const compare = page.locator('#compare')
  await expect(compare.getByText('alderbrook-two')).toBeVisible()
  await page.getByLabel('Name the plan as it is now').fill('Sent to legal')
  await page.getByRole('button', { name: 'Keep this version' }).dblclick()
  await expect(compare.getByLabel('From').locator('option', { hasText: 'Sent to legal' })).toHaveCount(1)
  await expectAccessible(page, 'history with a comparison')
  await compare.getByRole('button', { name: /^Restore Legal/ }).click()
  await expect(compare.getByText('Nothing differs between the two moments.')).toBeVisible()
  await page.goto(plan)
  await expect(page.getByRole('link', { name: 'Send it in step 9' })).toBeVisible()

  // Findings of the sample block its request, so the mark is written as the log keeps it.
  const marked = await page.evaluate(async (id) => {
    const value = { id: 'mark', kind: 'sent', date: '2027-01-26', by: 'Owner', digest: '0'.repeat(64) }
    const changes = [{ op: 'insert', at: ['followUp'], value, after: null }]
    const body = JSON.stringify({ opId: 'marksentinreviewa1', baseRevision: 99, changes })
    const headers = { 'content-type': 'application/json' }
    return (await fetch(`/api/v1/plans/${id}/answers/request`, { method: 'PATCH', headers, body })).status
  }, planId)
  expect(marked).toBe(200)
  await page.goto(plan)
  await expect(page.locator('#review').getByText('Sent by Owner')).toBeVisible()
  await page.goto(`${plan}/legal`)
  await field.fill('alderbrook-three')
  const changed = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await field.blur()
  await changed
  await page.goto(`${plan}/request`)
  const started = page.waitForEvent('download', { timeout: 45_000 })
  await page.getByRole('link', { name: 'Download the addendum' }).click()
  const zip = unzipSync(new Uint8Array(readFileSync((await (await started).path())!)))
  expect(strFromU8(zip['addendum.md']!)).toContain('alderbrook-three')
  await expectAccessible(page, 'request with an addendum')
})
