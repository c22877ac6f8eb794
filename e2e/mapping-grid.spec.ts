import { expect, test } from '@playwright/test'

test('the mapping is a grid for the keyboard, takes a table from a spreadsheet, and draws only what is near', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(90_000)
  await page.goto('/')
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  const rows = Array.from({ length: 2000 }, (_, i) => ({
    id: `row${i}`,
    source: `field_${i}`,
    target: `custom:field_${i}`,
    transforms: 'trim',
    confirmed: 'yes',
  }))
  const made = await page.request.post('/api/v1/plans/import', {
    headers: { origin: baseURL!, 'sec-fetch-site': 'same-origin' },
    data: { format: 1, name: 'Many attributes', answers: { mapping: { usernameMode: 'email', rows } } },
  })
  expect(made.status(), await made.text()).toBe(200)
  const { planId } = await made.json()
  await page.goto(`/plans/${planId}/mapping`)
  await page.waitForLoadState('networkidle')
  const grid = page.getByRole('grid', { name: 'Attribute mapping' })
  await expect(grid).toHaveAttribute('aria-rowcount', '2001')
  expect(await grid.locator('[data-row]').count()).toBeLessThan(200)

  // Arrows and a letter: the target of the second row is typed over, Enter goes down, Escape takes back.
  await grid.locator('[data-row="0"] > [data-cell="2"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('nickname')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Target of field_1: nickname', exact: true })).toBeVisible()
  await expect(grid.locator('[data-row="2"] > [data-cell="2"]')).toBeFocused()
  await page.keyboard.type('title')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Target of field_2: custom:field_2', exact: true })).toBeVisible()
  await expect(grid.locator('[data-row="2"] > [data-cell="2"]')).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()

  // The far end is drawn when one goes there.
  await page.keyboard.press('Control+End')
  await expect(grid.locator('[data-row="1999"] > [data-cell="5"]')).toBeFocused()
  await expect(page.getByLabel('Target of field_1999')).toBeVisible()
  expect(await grid.locator('[data-row]').count()).toBeLessThan(400)
  await page.keyboard.press('Control+Home')
  await expect(grid.locator('[data-row="0"] > [data-cell="0"]')).toBeFocused()

  // With the mouse a text opens where it is pressed.
  await page.getByRole('button', { name: 'Target of field_1: nickname', exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'Target of field_1', exact: true })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('s')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Target of field_1: nickname', exact: true })).toBeVisible()

  // A block of cells from a spreadsheet: shown first, then applied.
  await page.getByRole('button', { name: 'Paste a table' }).click()
  await page.getByPlaceholder('Paste here').fill('field_3\tgivenname\tnfc\nnew_one\tlastname')
  const review = page.getByRole('region', { name: 'Import mapping' })
  await expect(review).toContainText('changes 1 row and adds 1 row')
  await review.getByRole('button', { name: 'Apply to 2 rows' }).click()
  await expect(page.getByRole('button', { name: 'Target of field_3: givenname', exact: true })).toBeVisible()

  await page.getByLabel('Rows shown').selectOption('unmapped')
  await expect(page.getByText('No row fits: without a target.')).toBeVisible()
})
