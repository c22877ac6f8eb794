import { type Browser, expect, type Page, test } from '@playwright/test'

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
