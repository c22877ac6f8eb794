import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { sha256Hex } from '@/lib/core/sha256'
import { expectAccessible } from './accessible'
import { openSample } from './open-sample'

test('a package that would carry personal data is refused with the place, and sent only with a reason', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const plan = await openSample(page)
  await page.goto(`${plan}/mapping`)
  await page.waitForLoadState('networkidle')
  const note = page.getByRole('textbox', { name: /Accounts that differ only by upper and lower case/ })
  await note.fill('Ask jane.doe@customer.example which account survives.')
  await note.blur()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()

  await page.goto(`${plan}/exports`)
  await page.waitForLoadState('networkidle')
  await page.getByRole('link', { name: /Download the package/ }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'an e-mail address' })
  await expect(refusal).toBeVisible({ timeout: 30_000 })
  await expect(refusal).not.toContainText('jane.doe')
  await expectAccessible(page, 'a refused package')

  const reason = 'The address is a shared mailbox of our own.'
  await page.getByText('Accept with a reason').click()
  await page.getByLabel('Why this is acceptable').fill(reason)
  const started = page.waitForEvent('download', { timeout: 45_000 })
  await page.getByRole('button', { name: 'Accept this condition' }).click()
  const bytes = new Uint8Array(readFileSync((await (await started).path())!))
  const zip = unzipSync(bytes)
  expect(strFromU8(zip['manifest.json']!)).toContain(reason)

  // What the page shows of it before a download is what was downloaded.
  await page.getByText('See what is in it before you download').click()
  await expect(page.getByText(sha256Hex(bytes))).toBeVisible({ timeout: 30_000 })
  for (const name of Object.keys(zip)) await expect(page.getByRole('rowheader', { name })).toBeVisible()
  await expectAccessible(page, 'a look into the package')
})
