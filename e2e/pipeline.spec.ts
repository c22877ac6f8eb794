import { expect, test } from '@playwright/test'
import { expectAccessible, expectReflow } from './accessible'

test('transforms of a row are put together from the keyboard, seen at work on invented values, and taken back', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await page.goto('/')
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.waitForURL(/\/plans\/[^/]+$/)
  await page.goto(`${page.url()}/mapping`)
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Preview of given_name' }).click()
  const pipeline = page.getByRole('group', { name: 'Transforms of given_name, in order' })
  const steps = pipeline.getByRole('listitem')
  const cell = page.getByRole('button', { name: /^Transforms of given_name: / })
  await expect(steps).toHaveText([/1\. Trim/])

  // A template with a comma and another attribute; the focus goes to its text.
  await pipeline.getByLabel('Add a transform to given_name').selectOption('template')
  await expect(pipeline.getByLabel('Text of Text with values')).toBeFocused()
  await page.keyboard.type('{family_name}, {}')
  await page.keyboard.press('Tab')
  await expect(cell).toHaveText('trim, template:"{family_name}, {}"')
  const preview = page.getByRole('table', { name: 'Preview' })
  await expect(preview.getByRole('columnheader')).toContainText(['Invented value', 'Trim', 'Text with values'])
  await expect(preview.locator('tbody tr').first()).toContainText(/\w+, \w+/)

  // A pattern that cannot be read is named beside the row.
  await pipeline.getByLabel('Add a transform to given_name').selectOption('replace-pattern')
  await expect(pipeline.getByLabel('of Replace by pattern')).toBeFocused()
  await page.keyboard.type('(a=b')
  await page.keyboard.press('Tab')
  await expect(page.getByText('This ( is not closed').first()).toBeVisible()

  // Moved up twice without leaving the key.
  await pipeline.getByRole('button', { name: 'Earlier: Replace by pattern' }).press('Enter')
  await expect(pipeline.getByRole('button', { name: 'Earlier: Replace by pattern' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(steps).toHaveText([/1\. Replace by pattern/, /2\. Trim/, /3\. Text with values/])
  await expect(pipeline.getByRole('button', { name: 'Later: Replace by pattern' })).toBeFocused()
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await expectAccessible(page, `an open row, ${scheme}`)
  }
  await page.setViewportSize({ width: 320, height: 800 })
  await expectReflow(page, 'an open row')
  await page.setViewportSize({ width: 1280, height: 800 })

  await pipeline.getByRole('button', { name: 'Remove: Replace by pattern' }).press('Enter')
  await expect(steps).toHaveText([/1\. Trim/, /2\. Text with values/])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(steps).toHaveText([/1\. Replace by pattern/, /2\. Trim/, /3\. Text with values/])
})
