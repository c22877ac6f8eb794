import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectReflow } from './accessible'

const FIELD = 'Organisation name in Asgardeo'

/** The sample plan as its owner, and a second browser that opened a link to it. */
async function twoPeople(page: Page, browser: Browser, role: string, name: string) {
  await page.goto('/')
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page).toHaveURL(/\/plans\//)
  const plan = page.url()
  const planId = new URL(plan).pathname.split('/')[2] ?? ''
  const { path, linkId } = await page.evaluate(
    async ({ id, roleOf, label }) => {
      const body = JSON.stringify({ role: roleOf, label, expiresOn: null })
      const headers = { 'content-type': 'application/json' }
      const made = await fetch(`/api/v1/plans/${id}/links`, { method: 'POST', headers, body })
      const { link, path } = await made.json()
      return { path: path as string, linkId: link.linkId as string }
    },
    { id: planId, roleOf: role, label: `For ${name}` },
  )
  const other = await (await browser.newContext()).newPage()
  await other.goto(new URL(path, plan).href)
  await other.getByLabel('Your name').fill(name)
  await other.getByRole('button', { name: 'Open the plan' }).click()
  await expect(other).toHaveURL(/\/plans\//)
  return { plan, planId, linkId, other }
}

test('a colleague is seen and their change is on screen in under a second', async ({ page, browser }) => {
  const { plan, other } = await twoPeople(page, browser, 'editor', 'Ines')
  await page.goto(`${plan}/legal`)
  await other.goto(`${plan}/legal`)
  await expect(page.getByText('Ines is in step 1')).toBeVisible()
  const field = other.getByRole('textbox', { name: FIELD })
  await field.fill('alderbrook-live')
  const saved = other.waitForResponse((response) => response.request().method() === 'PATCH')
  await field.blur()
  await saved
  const started = Date.now()
  await expect(page.getByRole('textbox', { name: FIELD })).toHaveValue('alderbrook-live', { timeout: 1_000 })
  expect(Date.now() - started).toBeLessThan(1_000)
  await other.goto(plan)
  await expect(page.getByText('Ines is here')).toBeVisible()
  await other.close()
  await expect(page.getByText('Ines is here')).toBeHidden()
})

test('ending a link closes its live stream at once', async ({ page, browser }) => {
  const { plan, planId, linkId, other } = await twoPeople(page, browser, 'viewer', 'Sam')
  await other.goto(`${plan}/legal`)
  await expect(page.getByText('Sam is in step 1')).toBeVisible()
  await page.evaluate(
    async ({ id, link }) => {
      const headers = { 'content-type': 'application/json' }
      await fetch(`/api/v1/plans/${id}/links/${link}`, { method: 'PATCH', headers, body: '{"revoked":true}' })
    },
    { id: planId, link: linkId },
  )
  await expect(other.getByText('This browser can no longer open the plan.')).toBeVisible({ timeout: 1_500 })
  await expect(page.getByText('Sam is in step 1')).toBeHidden()
})

test('a comment is answered and resolved, and an internal note stays with the editors', async ({ page, browser }) => {
  const { plan, planId, other } = await twoPeople(page, browser, 'commenter', 'Lea')
  await page.goto(`${plan}/legal`)
  await other.goto(`${plan}/legal`)
  await other.locator('summary', { hasText: `Comment on ${FIELD}` }).click()
  await other.getByLabel(`Comment on ${FIELD}`).fill('Is this the <b>legal</b> name?')
  await other.getByRole('button', { name: 'Add the comment' }).click()
  await expect(other.getByText('Is this the <b>legal</b> name?')).toBeVisible()
  await expectAccessible(other, 'a step with an open thread')

  // The owner sees the count without a reload, answers, adds a note and resolves.
  await expect(page.getByRole('link', { name: 'Comments 1' })).toBeVisible({ timeout: 2_000 })
  await page.locator('summary', { hasText: `1 comment on ${FIELD}` }).click()
  await page.getByRole('button', { name: /^Answer/ }).click()
  await page.getByLabel('Answer Lea').fill('It is the name in the console.')
  await page.getByRole('button', { name: 'Add the answer' }).click()
  await expect(other.getByText('It is the name in the console.')).toBeVisible({ timeout: 2_000 })
  await page.getByLabel(`Comment on ${FIELD}`).fill('Ask finance before Friday')
  await page.getByLabel('Internal note, seen by editors only').check()
  await page.getByRole('button', { name: 'Add the comment' }).click()
  await expect(page.getByText('Internal note, never exported')).toBeVisible()
  await page.getByRole('button', { name: /^Resolve: Is this/ }).click()
  await other.goto(`${plan}/comments`)
  await expect(other.getByText('0 open comments', { exact: false })).toBeVisible()
  await other.getByText('Show 1 resolved comment').click()
  await expect(other.getByText('It is the name in the console.')).toBeVisible()
  for (const address of ['comments', 'changes', 'exports/markdown', 'exports/json']) {
    const said = await other.evaluate(async (path) => (await fetch(path)).text(), `/api/v1/plans/${planId}/${address}`)
    expect(said, address).not.toContain('Ask finance')
  }
  await page.goto(`${plan}/comments`)
  await expect(page.getByText('Ask finance before Friday')).toBeVisible()
  await expectAccessible(page, 'comments page')
  await page.setViewportSize({ width: 320, height: 640 })
  await expectReflow(page, 'comments page')
})

test('a step gets an owner and a due date, and each finds their own work', async ({ page, browser }) => {
  const { plan, other } = await twoPeople(page, browser, 'editor', 'Ines')
  await page.goto(`${plan}/legal`)
  await page.getByText('Give this step an owner').click()
  await page.getByLabel('Owner', { exact: true }).fill('Ines')
  await page.getByLabel('Due', { exact: true }).fill('2020-02-07')
  await page.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(page.getByText('Owner: Ines')).toBeVisible()
  await other.goto(plan)
  await expect(other.getByText('Fri 7 Feb, late')).toBeVisible()
  await other.getByLabel('Only my work (Ines)').check()
  await expect(other.locator('.steps tbody tr')).toHaveCount(1)
  await expectAccessible(other, 'hub with an owner')
  await other.setViewportSize({ width: 320, height: 640 })
  await expectReflow(other, 'hub with an owner')
})
