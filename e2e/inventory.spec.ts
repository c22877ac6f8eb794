import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { startPlan } from './api'

const COLUMNS = 500

/** An invented export with many columns; a later one has more people. */
function wideCsv(people: number): Buffer {
  const names = Array.from({ length: COLUMNS }, (_, i) => `field_${String(i).padStart(3, '0')}`)
  const lines = Array.from({ length: people }, (_, row) =>
    [
      `u${row}`,
      `u${row}@corp.example`,
      ...names.map((_, i) => ((row * 7 + i) % 11 ? `v${(row * i) % 40}` : '')),
    ].join(),
  )
  return Buffer.from(`${['id', 'email', ...names].join()}\n${lines.join('\n')}\n`)
}

test('500 attributes are found, opened and marked by keyboard; the marks outlive a newer export', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  await page.goto('/')
  const headers = { origin: baseURL!, 'sec-fetch-site': 'same-origin' }
  const { planId } = await startPlan({
    post: (address: string, options: object) => page.request.post(address, { headers, ...options }),
  } as never)
  await page.goto(`/plans/${planId}/data`)
  await page.waitForLoadState('networkidle')
  const drop = page.getByLabel('Export files')
  await drop.setInputFiles({ name: 'wide.csv', mimeType: 'text/csv', buffer: wideCsv(120) })
  await page.getByRole('button', { name: 'Keep this profile' }).click()
  await expect(page.getByText('502 of 502 shown')).toBeVisible()
  // What is far away is not drawn, and comes when somebody goes there.
  expect(await page.locator('.row-opener').count()).toBeLessThan(400)

  const filter = page.getByRole('searchbox', { name: 'Filter attributes' })
  await filter.focus()
  await page.keyboard.type('field_417')
  await expect(page.getByText('1 of 502 shown')).toBeVisible()
  const opener = page.getByRole('button', { name: 'field_417' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const details = page.getByRole('region', { name: 'Details of field_417' })
  await expect(details).toContainText('wide.csv')
  await expectAccessible(page, 'the details of an attribute')

  // Typed letters choose in a native list.
  await details.getByLabel('Type').focus()
  await page.keyboard.type('date')
  await details.getByLabel('Reason for the marks').focus()
  await page.keyboard.type('The registrar writes days here')
  await page.keyboard.press('Tab')
  const row = page.getByRole('row', { name: /^field_417/ }).first()
  await expect(row).toContainText('Changed by a person: type. The registrar writes days here')

  // A decision for all that the filter leaves.
  await page.getByLabel('Decide at once').selectOption('move')
  await page.getByRole('button', { name: 'For 1 attribute of the list' }).click()
  await expect(page.getByLabel('Decision of field_417')).toHaveValue('move')
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()

  // Up, down, and the order of the export again.
  await filter.fill('')
  const sort = page.getByRole('button', { name: 'Distinct' })
  for (const order of ['ascending', 'descending', null]) {
    await sort.press('Enter')
    const head = page.getByRole('columnheader', { name: 'Distinct' })
    if (order) await expect(head).toHaveAttribute('aria-sort', order)
    else await expect(head).not.toHaveAttribute('aria-sort', /./)
  }

  // A newer export replaces the profile; what a person said stays beside what the new file says.
  await drop.setInputFiles({ name: 'wide-newer.csv', mimeType: 'text/csv', buffer: wideCsv(130) })
  await page.getByRole('button', { name: 'Replace the older one' }).click()
  await expect(page.getByText('wide-newer.csv').first()).toBeVisible()
  await filter.fill('field_417')
  await expect(row).toContainText('Changed by a person: type.')
  await page.getByRole('button', { name: 'field_417' }).click()
  await expect(details).toContainText('wide-newer.csv')
  await details.getByRole('button', { name: /^Take back type/ }).click()
  await expect(row).not.toContainText('Changed by a person')
  await expect(page.getByLabel('Decision of field_417')).toHaveValue('move')

  await page.setViewportSize({ width: 390, height: 800 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
