import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { startPlan } from './api'
import { auth0Export } from './export-file'
import { openSample } from './open-sample'

const CANARY = 'Qz7Kanarienvogel'
const PEOPLE = 400

/** Stands in for the dialogue of the operating system: the file goes to the browser's own folder. */
async function saveToOwnFolder(page: Page) {
  await page.addInitScript(() => {
    const picker = async ({ suggestedName }: { suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true })
    Object.assign(window, { showSaveFilePicker: picker })
  })
}

const savedText = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const folder = await navigator.storage.getDirectory()
    try {
      return await (await (await folder.getFileHandle(wanted)).getFile()).text()
    } catch {
      return null
    }
  }, name)

async function planWithProfile(page: Page, baseURL: string): Promise<string> {
  await page.goto('/')
  const headers = { origin: baseURL, 'sec-fetch-site': 'same-origin' }
  const { planId } = await startPlan({
    post: (address: string, options: object) => page.request.post(address, { headers, ...options }),
  } as never)
  await page.goto(`/plans/${planId}/data`)
  await page.waitForLoadState('networkidle')
  await page
    .getByLabel('Export files')
    .setInputFiles([{ name: 'users.ndjson', mimeType: 'application/json', buffer: auth0Export(PEOPLE, CANARY) }])
  await page.getByRole('button', { name: 'Keep this profile' }).click()
  return planId
}

test('a twin is made from the kept profile, holds no value of the export, and is cancelled without a trace', async ({
  page,
  baseURL,
}) => {
  await saveToOwnFolder(page)
  await planWithProfile(page, baseURL!)
  await page.getByText('Test users with the shape of this export').click()
  const make = page.getByRole('button', { name: 'Make the synthetic twin' })
  const users = page.getByLabel('Invented users')
  await expect(users).toHaveValue(String(PEOPLE))
  await expectAccessible(page, 'the form for a synthetic twin')

  await users.fill('none')
  await make.click()
  await expect(page.getByText('Enter how many users, as a whole number.')).toBeVisible()

  // Cancelled half-way: not even an empty file is left.
  await users.fill('3000000')
  await page.getByLabel('Seed').fill('7')
  await make.click()
  await expect(page.getByText(/of 3,000,000 invented users/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(make).toBeVisible()
  await expect.poll(() => savedText(page, 'synthetic-twin-3000000-users-seed-7.ndjson')).toBeNull()

  await users.fill('600')
  await page.getByLabel('Seed').fill('7')
  await make.click()
  const name = 'synthetic-twin-600-users-seed-7.ndjson'
  await expect(page.getByText(`${name} is saved: 600 invented users`)).toBeVisible()
  const text = (await savedText(page, name))!
  expect(text.toLowerCase()).not.toContain(CANARY.toLowerCase())
  const rows = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows).toHaveLength(600)
  expect(new Set(rows.map(({ user_id }) => user_id)).size).toBe(600)
  for (const { email } of rows) if (email) expect(email).toMatch(/@.*\bexample\b|@.*\btest$/i)
})

test('where a browser cannot write to disk the twin is a download, with its limit stated', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await planWithProfile(page, baseURL!)
  await page.getByText('Test users with the shape of this export').click()
  await expect(page.getByText(/this browser holds the file until it is saved/)).toBeVisible()
  await page.getByLabel('Invented users').fill('9999999')
  const make = page.getByRole('button', { name: 'Make the synthetic twin' })
  await make.click()
  await expect(page.getByText(/Enter at most/)).toBeVisible()
  await page.getByLabel('Invented users').fill('50')
  await page.getByLabel('As', { exact: true }).selectOption('csv')
  const started = page.waitForEvent('download')
  await make.click()
  const download = await started
  expect(download.suggestedFilename()).toBe('synthetic-twin-50-users-seed-1.csv')
  const text = readFileSync((await download.path())!, 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(51)
  expect(text).not.toContain(CANARY)
})

test('without the export at hand the sample plan is rehearsed on its twin, and the run says so', async ({ page }) => {
  await openSample(page)
  await page.goto(`${page.url()}/rehearsal`)
  await page.waitForLoadState('networkidle')
  await page.getByText('No export at hand?').click()
  await page.getByLabel('Invented users').fill('500')
  await page.getByRole('button', { name: 'Rehearse on the twin' }).click()
  const result = page.getByRole('region', { name: 'Result of the rehearsal' })
  await expect(result.getByRole('heading', { name: /of 500 records rejected/ })).toBeVisible()
  await expect(result).toContainText('These users are invented')
  await expect(page.getByText(/^synthetic-twin-500-users-seed-1\.\w+ is a synthetic twin/)).toBeVisible()
  await expectAccessible(page, 'a rehearsal on a twin')
  await result.getByRole('button', { name: 'Keep this run with the plan' }).click()
  await expect(page.getByLabel('Data used').last()).toHaveValue('twin')
})
