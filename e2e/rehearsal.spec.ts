import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { DEFECT_MAPPING, type Defect, defectCsv } from '../lib/core/rehearsal/defects-fixture'
import { expectAccessible } from './accessible'

/** 300 people after the first: what is wrong with them is known before the rehearsal is. */
const INJECTED: (Defect | null)[] = Array.from({ length: 300 }, (_, i) =>
  i % 10 === 0 ? 'birth-date-form' : i % 50 === 7 ? 'username-not-email' : i % 100 === 33 ? 'username-taken' : null,
)
const injected = (name: Defect) => INJECTED.filter((defect) => defect === name).length

async function zipOf(page: Page, click: () => Promise<void>): Promise<Record<string, Uint8Array>> {
  const started = page.waitForEvent('download')
  await click()
  return unzipSync(new Uint8Array(readFileSync((await (await started).path())!)))
}

test('the whole export is tried, mended, tried again and signed; the signature lapses with the mapping', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  // Downloads instead of the dialogue of the operating system: the numbered way is the one under test.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await page.goto('/')
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  const rows = DEFECT_MAPPING.map(([source, target], i) => ({ id: `row${i}`, source, target, confirmed: 'yes' }))
  const made = await page.request.post('/api/v1/plans/import', {
    headers: { origin: baseURL!, 'sec-fetch-site': 'same-origin' },
    data: {
      format: 1,
      name: 'Rehearsed plan',
      answers: {
        mapping: { usernameMode: 'email', rows, states: [{ id: 's', source: 'active', target: 'active' }] },
        rehearsal: { exitBar: 5 },
      },
    },
  })
  expect(made.status(), await made.text()).toBe(200)
  const { planId } = await made.json()
  await page.goto(`/plans/${planId}/rehearsal`)
  await page.waitForLoadState('networkidle')

  await page.getByLabel('Export files to rehearse').setInputFiles({
    name: 'users.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(defectCsv(INJECTED)),
  })
  const result = page.getByRole('region', { name: 'Result of the rehearsal' })
  const rejected = injected('birth-date-form') + injected('username-not-email') + injected('username-taken')
  await expect(result.getByRole('heading', { name: new RegExp(`^${rejected} of 301 records rejected`) })).toBeVisible()
  await expect(result).toContainText('Over the exit bar of 5')
  const table = result.getByRole('table', { name: 'Records by rule' })
  for (const [rule, name] of [
    ['Birth date not', 'birth-date-form'],
    ['Username is no e-mail address', 'username-not-email'],
    ['Username taken', 'username-taken'],
  ] as const) {
    await expect(table.getByRole('row', { name: new RegExp(rule) })).toContainText(String(injected(name)))
  }
  await table.getByText('Where, and what the rule rests on').first().click()
  await expect(table).toContainText('First rows: 3, 13, 23, 33, 43')
  await expectAccessible(page, 'a rehearsal result')

  // The rejected people in the columns of the export.
  const reject = await zipOf(page, () => result.getByRole('button', { name: 'Download the rejected records' }).click())
  const lines = strFromU8(reject['rejected-users.csv']!).trim().split('\n')
  expect(lines).toHaveLength(rejected + 1)
  expect(lines[1]).toMatch(/^3,birth-date-form,born: Birth date/)
  await expect(result.getByRole('heading', { name: new RegExp(`^${rejected} of 301`) })).toBeVisible()

  // What clears most first: tried on the file, then applied, then proved by another run.
  await result.getByRole('button', { name: 'Keep this run with the plan' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  const first = result.getByRole('listitem').filter({ hasText: 'Add the transform "Date to YYYY-MM-DD" to born.' })
  const left = rejected - injected('birth-date-form')
  await expect(first).toContainText(`Rejected ${rejected} becomes ${left}`)
  await first.getByRole('button', { name: 'Try it on the file' }).click()
  await expect(first.getByRole('status')).toContainText(`from ${rejected} to ${left}`)
  await first.getByRole('button', { name: 'Add it to the mapping' }).click()
  await expect(first).toContainText('rehearse again')
  await page.getByRole('button', { name: 'Rehearse again' }).click()
  await expect(result.getByRole('heading', { name: new RegExp(`^${left} of 301 records rejected`) })).toBeVisible()
  await expect(result).toContainText(`Rejected records down 77%, from ${rejected} to ${left}`)
  await expect(result.getByRole('row', { name: /Birth date not/ })).toContainText('Gone')
  await result.getByRole('button', { name: 'Keep this run with the plan' }).click()

  // A pilot with rewritten addresses.
  await result.getByText('Files for a pilot or an import of your own').click()
  const pilot = await zipOf(page, () => result.getByRole('button', { name: 'Download as ZIP' }).click())
  const bulk = strFromU8(pilot['scim/bulk-0001.json']!)
  expect(bulk).not.toContain('corp.example')
  expect(bulk).toContain('@rehearsal.example')
  await expect(result.getByRole('link', { name: 'Download the setup sheet' })).toBeVisible()

  // A named decision, bound to what was tried.
  const panel = page.locator('#q-exitDecision')
  await panel.getByLabel('Decision after this run').selectOption('go')
  await panel.getByLabel('Decided by').fill('Nora Quill')
  await panel.getByRole('button', { name: 'Sign the decision' }).click()
  await expect(panel.getByRole('status')).toContainText('signed by Nora Quill')
  await expect(panel.getByRole('status')).toContainText('It holds')
  await page.goto(`/plans/${planId}/mapping`)
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Transforms of given_name' }).click()
  await page.getByRole('textbox', { name: 'Transforms of given_name' }).fill('trim')
  await page.getByRole('textbox', { name: 'Transforms of given_name' }).blur()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  await page.goto(`/plans/${planId}/rehearsal`)
  await expect(page.locator('#q-exitDecision').getByRole('status')).toContainText(
    'It has lapsed, because the mapping changed since',
  )
  // Totals and digests went to the server; nothing of a person did.
  expect(sent.some((body) => body.includes('username-taken'))).toBe(true)
  expect(sent.filter((body) => body.includes('corp.example'))).toEqual([])
})
