import { expect, test } from '@playwright/test'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { expectAccessible, expectReflow } from './accessible'
import { openSample } from './open-sample'

const PLACES = ['', ...STEP_IDS.map((id) => `/${id}`), '/comments', '/share', '/exports', '/history', '/read']

test('the start page is accessible', async ({ page }) => {
  await page.goto('/')
  await expectAccessible(page, 'start')
})

for (const place of PLACES) {
  const name = place || '/overview'
  test(`${name} of the sample plan is accessible, in light and dark, and fits 320 pixels`, async ({
    page,
    context,
    baseURL,
  }) => {
    const plan = new URL(await openSample(page)).pathname
    for (const theme of ['light', 'dark']) {
      await context.addCookies([{ name: 'theme', value: theme, url: baseURL! }])
      await page.setViewportSize({ width: 1440, height: 900 })
      const response = await page.goto(plan + place)
      expect(response?.status(), place).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page, `${name} in ${theme}`)
    }
    // A phone, the narrowest window that is none, and a tablet; folded parts open, for they may be the widest.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true
    })
    await page.waitForLoadState('networkidle')
    for (const width of [320, 721, 768, 900]) {
      await page.setViewportSize({ width, height: 900 })
      await expectReflow(page, `${name}, ${width} pixels wide`)
    }
  })
}

test('doors without a plan are accessible and say what to do', async ({ page }) => {
  for (const place of ['/recover', '/s/nolink', '/plans/nosuchplan', '/nowhere', '/api']) {
    await page.goto(place)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page, place)
  }
})
