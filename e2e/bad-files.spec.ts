import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { guest, redeem, visitor } from './api'
import { auth0Export } from './export-file'
import { openSample } from './open-sample'

async function openDataStep(page: Page): Promise<string> {
  const plan = await openSample(page)
  await page.goto(`${plan}/data`)
  await page.waitForLoadState('networkidle')
  return plan
}

const drop = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Export files').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

test('a file that is no export gets a sentence, and the next one works', async ({ page }) => {
  await openDataStep(page)
  const bad: [string, Buffer, RegExp][] = [
    ['empty.csv', Buffer.alloc(0), /empty/i],
    ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /picture\.csv/],
    ['half.json', Buffer.from('[{"user_id":"auth0|1","email":"a@exam'), /half\.json/],
    ['words.txt', Buffer.from('Dear colleagues, please find the users below.'), /words\.txt/],
  ]
  for (const [name, buffer, words] of bad) {
    await drop(page, name, buffer)
    await expect(page.locator('#file-problem'), name).toContainText(words)
    await page.getByRole('button', { name: 'Choose another file' }).click()
  }
  // The wrong extension does not matter: content decides.
  await drop(page, 'users.csv', auth0Export(40))
  await expect(page.getByRole('heading', { name: /40 users from Auth0/ })).toBeVisible()
})

test('a profile made by the command line is dropped like an export', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planner-cli-'))
  const users = path.join(folder, 'users.ndjson')
  writeFileSync(users, auth0Export(60))
  const profile = execFileSync(process.execPath, ['bin/asgardeo-migration-planner.mjs', 'profile', users, '--json'], {
    encoding: 'utf8',
  })
  await openDataStep(page)
  await drop(page, 'profile.json', Buffer.from(profile))
  await expect(page.getByRole('heading', { name: /60 users from Auth0/ })).toBeVisible()
  await page.getByRole('button', { name: 'Replace the older one' }).click()
  await expect(page.getByText('users.ndjson').first()).toBeVisible()
})

test('a link past its day is refused, and does not name the plan', async ({ page, playwright, baseURL }) => {
  await openDataStep(page)
  const owner = await visitor(playwright, baseURL!)
  const made = await owner.post('/api/v1/plans/sample', { data: {} })
  const { planId } = await made.json()
  const { path: link, linkId } = await guest(playwright, baseURL!, owner, planId, 'viewer')
  const changed = await owner.patch(`/api/v1/plans/${planId}/links/${linkId}`, { data: { expiresOn: '2020-01-01' } })
  expect(changed.status()).toBe(200)
  const late = await redeem(await visitor(playwright, baseURL!), link, 'Late')
  expect(late.status()).toBe(410)
  expect(await late.text()).not.toContain('Alderbrook')
  await page.goto(link)
  await page.getByRole('button', { name: 'Open the plan' }).click()
  await expect(page.getByRole('heading', { name: 'This link has ended' })).toBeVisible()
})
