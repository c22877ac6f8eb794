import { chromium, expect, test } from '@playwright/test'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { launchOptions } from '@/playwright.config'
import { expectReflow } from './accessible'

const PLACES = ['', ...STEP_IDS.map((id) => `/${id}`), '/comments', '/share', '/exports', '/history', '/read']

test('with the browser set to text of twice the size, pages stay within the window', async ({ baseURL }) => {
  test.setTimeout(120_000)
  const args = [...launchOptions.args, '--blink-settings=defaultFontSize=32']
  const browser = await chromium.launch({ ...launchOptions, args })
  const page = await browser.newPage({ baseURL, viewport: { width: 1280, height: 720 } })
  await page.goto('/')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
  await expectReflow(page, 'start with large text')
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page).toHaveURL(/\/plans\//)
  const plan = new URL(page.url()).pathname
  for (const place of PLACES) {
    await page.goto(plan + place)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectReflow(page, `${place || 'hub'} with large text`)
  }
  await browser.close()
})
