import { expect, type Locator, type Page, test } from '@playwright/test'

const MOST_TABS = 80

/** Presses Tab until the control has the focus, and holds that the focus can be seen there. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeEnabled()
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    await page.keyboard.press('Tab')
    if (!(await control.evaluate((element) => element === document.activeElement))) continue
    const outline = await control.evaluate((element) => getComputedStyle(element).outlineStyle)
    expect(outline, 'outline of the control in focus').not.toBe('none')
    return
  }
  throw new Error(`${control} is not reached within ${MOST_TABS} presses of Tab.`)
}

async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

test('from start to a saved answer without a mouse, in forced colours and without motion', async ({ page }) => {
  test.setTimeout(120_000)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.goto('/')
  await press(page, page.getByRole('button', { name: 'Start', exact: true }))
  // The form takes the focus to its first field.
  await expect(page.getByLabel('Where are your users today?')).toBeFocused()
  await page.keyboard.type('Okta')
  await tabTo(page, page.getByLabel('How many users, roughly?'))
  await page.keyboard.type('1200')
  await press(page, page.getByRole('button', { name: 'Make the draft' }))
  await press(page, page.getByRole('link', { name: 'Open the plan' }))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Okta')
  await press(page, page.getByRole('link', { name: /Legal review/ }).first())
  await expect(page).toHaveURL(/\/legal$/)
  await tabTo(page, page.getByRole('textbox', { name: 'Organisation name in Asgardeo' }))
  await page.keyboard.type('keyboardworks')
  await tabTo(page, page.getByRole('radio', { name: /EU/ }))
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('link', { name: /Save and continue/ }))
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return Number.parseFloat(transitionDuration) > 0.01 || Number.parseFloat(animationDuration) > 0.01
      }).length,
  )
  expect(moving, 'elements that still move').toBe(0)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Organisation name in Asgardeo' })).toHaveValue('keyboardworks')
})
