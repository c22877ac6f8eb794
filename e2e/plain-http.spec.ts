import { expect, test } from '@playwright/test'

test('over plain http under a host name: no secure context, and everything still works', async ({ page, browser }) => {
  await page.goto('/')
  expect(
    await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'subtle' in crypto && Boolean(crypto.subtle)]),
  ).toEqual([false, false, false])
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page).toHaveURL(/planner\.test.*\/plans\//)
  const cookies = await page.context().cookies()
  expect(cookies.find((cookie) => cookie.name === 'planner')).toMatchObject({
    httpOnly: true,
    secure: false,
    sameSite: 'Lax',
  })
  const plan = page.url()

  await page.goto(`${plan}/legal`)
  await page.getByRole('textbox', { name: 'Organisation name in Asgardeo' }).fill('plainwater')
  await page.getByRole('textbox', { name: 'Organisation name in Asgardeo' }).blur()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Organisation name in Asgardeo' })).toHaveValue('plainwater')

  await page.goto(`${plan}/share`)
  await page.getByLabel('Who it is for').fill('Legal')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = (await page.locator('code.secret').first().textContent())!.trim()
  await page.getByRole('button', { name: 'Copy the link' }).click()
  const guest = await (await browser.newContext()).newPage()
  await guest.goto(link)
  await guest.getByLabel('Your name').fill('Lea')
  await guest.getByRole('button', { name: 'Open the plan' }).click()
  await expect(guest).toHaveURL(/\/plans\//)
})
