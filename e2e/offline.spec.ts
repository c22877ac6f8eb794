import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startOwnBrowser } from './killed-browser'
import { openSample } from './open-sample'

/** Edits made offline before the browser is killed; `npm run test:heavy` makes 200. */
const EDITS = Number(process.env.PLANNER_OFFLINE_EDITS ?? 30)
const MOST_ROWS = 40
const OFFLINE = 'Offline, kept on this device'

// A trace of a browser that is killed cannot be written.
test.use({ trace: 'off' })

type Entry = { opId: string; changes: { op: string; at: string[]; value?: { id: string } | string }[] }

const rules = (page: Page) => page.locator('#q-policies textarea')

async function addRule(page: Page, text: string): Promise<void> {
  const before = await rules(page).count()
  await page.getByRole('button', { name: 'Add another rule' }).click()
  await expect(rules(page)).toHaveCount(before + 1)
  await rules(page).last().fill(text)
  await rules(page).last().blur()
}

/** What the server has: the rules in order, and every row inserted by the log. */
async function onServer(page: Page, plan: string): Promise<{ texts: string[]; inserted: string[] }> {
  const read = (address: string) =>
    page.request.get(`${new URL(plan).origin}/api/v1${new URL(plan).pathname}${address}`)
  const { answers } = await (await read('')).json()
  const { changes } = (await (await read('/changes?after=0')).json()) as { changes: Entry[] }
  const inserted = changes.flatMap((entry) =>
    entry.changes.filter(({ op }) => op === 'insert').map(({ value }) => (value as { id: string }).id),
  )
  return { texts: answers.legal.policies.map(({ rule }: { rule?: string }) => rule ?? ''), inserted }
}

test('a browser killed while offline: every edit arrives once, in order, when it is opened again', async ({
  baseURL,
}) => {
  test.setTimeout(90_000 + EDITS * 1_000)
  const profile = mkdtempSync(path.join(tmpdir(), 'planner-profile-'))
  // Ended properly once, since Chromium itself writes cookies to the disk only every half minute.
  const first = await startOwnBrowser(profile)
  const plan = await openSample(first.page, baseURL!)
  await first.quit()

  const killed = await startOwnBrowser(profile)
  await killed.page.goto(`${plan}/legal`)
  await expect(rules(killed.page).first()).toBeEnabled()
  const expected = await rules(killed.page).evaluateAll((boxes) =>
    boxes.map((box) => (box as HTMLTextAreaElement).value),
  )
  await killed.page.context().setOffline(true)
  for (let edit = 0; edit < EDITS; edit++) {
    // A row and its text are two edits; once the list is full its rows are written again.
    if (expected.length < Math.min(MOST_ROWS, 5 + EDITS / 4) && edit + 1 < EDITS) {
      await addRule(killed.page, `offline rule ${edit}`)
      expected.push(`offline rule ${edit}`)
      edit += 1
    } else {
      const at = edit % expected.length
      await rules(killed.page).nth(at).fill(`written again ${edit}`)
      await rules(killed.page).nth(at).blur()
      expected[at] = `written again ${edit}`
    }
  }
  await expect(killed.page.locator('.save').getByText(OFFLINE)).toBeVisible({ timeout: 20_000 })
  await killed.kill()

  const again = await startOwnBrowser(profile)
  await again.page.goto(`${plan}/legal`)
  await expect.poll(async () => (await onServer(again.page, plan)).texts, { timeout: 20_000 }).toEqual(expected)
  await expect(rules(again.page).last()).toHaveValue(expected.at(-1)!)
  const { inserted } = await onServer(again.page, plan)
  expect(new Set(inserted).size).toBe(inserted.length)
  await again.page.reload()
  await expect(rules(again.page).last()).toBeEnabled()
  expect((await onServer(again.page, plan)).inserted).toEqual(inserted)
  await again.quit()
  rmSync(profile, { recursive: true, force: true })
})

test('two tabs of one person offline: both queues arrive once, also that of the tab that was closed', async ({
  page,
  baseURL,
}) => {
  const plan = await openSample(page, baseURL!)
  const second = await page.context().newPage()
  for (const tab of [page, second]) {
    await tab.goto(`${plan}/legal`)
    await expect(rules(tab).first()).toBeEnabled()
  }
  const before = await rules(page).count()
  await page.context().setOffline(true)
  for (const [n, tab] of [page, second, page, second].entries()) await addRule(tab, `rule ${n} of two tabs`)
  await second.getByRole('textbox', { name: 'Organisation name in Asgardeo' }).fill('closed-tab')
  await second.close({ runBeforeUnload: false })
  await page.context().setOffline(false)
  await expect
    .poll(async () => (await onServer(page, plan)).texts.slice(before).sort(), { timeout: 40_000 })
    .toEqual([0, 1, 2, 3].map((n) => `rule ${n} of two tabs`))
  await expect(page.getByRole('textbox', { name: 'Organisation name in Asgardeo' })).toHaveValue('closed-tab')
  await expect(rules(page)).toHaveCount(before + 4)
  const { inserted } = await onServer(page, plan)
  expect(new Set(inserted).size).toBe(inserted.length)
  await expect(page.getByRole('group', { name: 'Two answers' })).toHaveCount(0)
})

test('a part whose script cannot be had says so in its place, and typing goes on', async ({ page, baseURL }) => {
  const plan = await openSample(page, baseURL!)
  await page.goto(`${plan}/legal`)
  await expect(rules(page).first()).toBeEnabled()
  await page.context().setOffline(true)
  await page.locator('summary', { hasText: 'Comment on Legal review' }).click()
  await expect(page.getByText('This part could not be loaded', { exact: false })).toBeVisible()
  await rules(page).first().fill('Typed beside it')
  await rules(page).first().blur()
  await expect(page.getByText(OFFLINE).first()).toBeVisible()
  await page.context().setOffline(false)
  await expect.poll(async () => (await onServer(page, plan)).texts[0], { timeout: 30_000 }).toBe('Typed beside it')
})
