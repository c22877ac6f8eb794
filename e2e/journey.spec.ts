import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { expectAccessible } from './accessible'
import { auth0Export, auth0Hashes } from './export-file'

async function download(page: Page, click: () => Promise<void>): Promise<Uint8Array> {
  const started = page.waitForEvent('download')
  await click()
  return new Uint8Array(readFileSync((await (await started).path())!))
}

test('from nothing to the package: start, drop an export, map, answer, download', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByLabel('Where are your users today?').selectOption('auth0')
  await page.getByLabel('How many users, roughly?').fill('150')
  await page.getByLabel('Asgardeo region').selectOption('eu')
  await page.getByLabel('Wished go-live').fill('2027-03-27')
  await page.getByLabel('Who decides?').fill('Nora Quill')
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await expect(page.getByRole('heading', { name: /Keep these two/ })).toBeVisible()
  await expectAccessible(page, 'keys of a new plan')
  await page.getByRole('link', { name: 'Open the plan' }).click()

  // The draft is there at once: worked backwards from go-live.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Auth0')
  await expectAccessible(page, 'hub of a new plan')
  await page
    .getByRole('link', { name: /Timeline/ })
    .first()
    .click()
  await expect(page.getByLabel('Go-live', { exact: true })).toHaveValue('2027-03-27')

  // Real input: users and hashes together.
  await page
    .getByRole('link', { name: /Data assessment/ })
    .first()
    .click()
  await page.getByLabel('Export files').setInputFiles([
    { name: 'users.ndjson', mimeType: 'application/json', buffer: auth0Export(200) },
    { name: 'hashes.ndjson', mimeType: 'application/json', buffer: auth0Hashes(200) },
  ])
  await expect(page.getByRole('heading', { name: /200 users from Auth0/ })).toBeVisible()
  await expectAccessible(page, 'profile before it is kept')
  await page.getByRole('button', { name: 'Keep this profile' }).click()
  await expect(page.getByText('bcrypt cost 10').first()).toBeVisible()
  // Rows far from the window are not drawn.
  await page.locator('#q-attributes').scrollIntoViewIfNeeded()
  await expect(page.getByText('user_metadata.customer_no').first()).toBeVisible()

  // The rough number of the start gives way to the count.
  const counted = page.getByRole('button', { name: 'Use the counted numbers' })
  // Where it is read: elsewhere the head of a long table may lie over half of a row.
  await counted.scrollIntoViewIfNeeded()
  await expectAccessible(page, 'a rough number beside a counted one')
  await counted.click()
  await expect(counted).toBeHidden()

  // Mapping is proposed from the inventory.
  await page
    .getByRole('link', { name: /Mapping/ })
    .first()
    .click()
  await page
    .getByRole('button', { name: /Suggest/ })
    .first()
    .click()
  await expect(page.getByText('given_name').first()).toBeVisible()
  await expectAccessible(page, 'mapping with suggestions')

  // An answer saves by itself and survives a reload.
  await page
    .getByRole('link', { name: /Legal review/ })
    .first()
    .click()
  const saved = page.waitForResponse((reply) => reply.url().endsWith('/answers/legal') && reply.ok())
  await page.getByRole('textbox', { name: 'Organisation name in Asgardeo' }).fill('alderwater')
  await page.getByRole('textbox', { name: 'Organisation name in Asgardeo' }).blur()
  await saved
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Organisation name in Asgardeo' })).toHaveValue('alderwater')

  // The finished plan and the package.
  await page.getByRole('link', { name: 'Downloads' }).click()
  const pdf = await download(page, () => page.getByRole('link', { name: /Plan as PDF/ }).click())
  expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-')
  expect(strFromU8(pdf, true)).toContain('/StructTreeRoot')

  const eml = await download(page, () => page.getByRole('link', { name: /e-mail draft/ }).click())
  const mail = await PostalMime.parse(eml)
  expect(mail.to?.map((to) => to.address)).toEqual(['asgardeo-help@wso2.com'])
  expect([...(mail.cc ?? []), ...(mail.bcc ?? [])]).toEqual([])
  expect(mail.text).toContain('alderwater')

  const zip = unzipSync(await download(page, () => page.getByRole('link', { name: /Download the package/ }).click()))
  const manifest = JSON.parse(strFromU8(zip['manifest.json']!)) as {
    files: { name: string; sha256: string; bytes: number }[]
  }
  expect(manifest.files.map((file) => file.name)).toEqual(
    expect.arrayContaining(['request.txt', 'plan.pdf', 'plan.md', 'plan.json']),
  )
  for (const { name, sha256, bytes } of manifest.files) {
    expect(zip[name]!.byteLength).toBe(bytes)
    expect(createHash('sha256').update(zip[name]!).digest('hex'), name).toBe(sha256)
  }

  // The plan file opens in another instance as an equal plan.
  const again = await page.request.post('/api/v1/plans/import', {
    headers: { origin: new URL(page.url()).origin, 'sec-fetch-site': 'same-origin' },
    data: JSON.parse(strFromU8(zip['plan.json']!)),
  })
  expect(again.status(), await again.text()).toBe(200)
  const { planId } = await again.json()
  const copy = await (await page.request.get(`/api/v1/plans/${planId}/exports/json`)).text()
  expect(JSON.parse(copy)).toEqual(JSON.parse(strFromU8(zip['plan.json']!)))
})
