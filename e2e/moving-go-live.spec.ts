import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'

async function openSample(page: Page): Promise<string> {
  await page.goto('/')
  const { planId } = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/v1/plans/sample', { method: 'POST', headers, body: '{}' })).json()
  })
  return planId
}

test('another go-live is looked at before it is saved, and a text goes over into step 6', async ({ page }) => {
  const planId = await openSample(page)
  await page.goto(`/plans/${planId}/timeline`)
  const goLive = page.getByLabel('Go-live', { exact: true })
  await expect(goLive).toBeEnabled()
  await page.getByLabel('Move go-live by').fill('-6')
  await expect(page.getByText('Go-live would be 13 February 2027;')).toBeVisible()
  await expect(page.getByText('Reset wave 1 on 1 March 2027 lies in the freeze Yearly billing run.')).toBeVisible()
  await expect(goLive).toHaveValue('2027-03-27')
  await expectAccessible(page, 'timeline with another go-live')
  // The freeze was made for this go-live, the pilot was not: chosen and left, all of it one edit.
  await page.getByText(/^Not counted from go-live: /).click()
  await page.getByLabel('Freeze: Yearly billing run').check()
  await page.getByLabel('Pilot', { exact: true }).uncheck()
  await page.getByRole('button', { name: /^Move go-live to 13 February 2027 and \d+ dates/ }).click()
  await expect(goLive).toHaveValue('2027-02-13')
  await expect(page.getByText(/^Go-live is now 13 February 2027\. \d+ dates moved along/)).toBeVisible()
  const ofOthers = async () => {
    const plan = await page.request.get(`/api/v1/plans/${planId}`)
    const { answers } = await plan.json()
    return [answers.strategy.cutOff, answers.impact.pointOfNoReturn, answers.timeline.freezes[0].from]
  }
  await expect.poll(ofOthers).toEqual(['2027-05-22', '2027-02-15', '2027-01-11'])
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(goLive).toHaveValue('2027-03-27')
  await expect.poll(ofOthers).toEqual(['2027-07-03', '2027-03-29', '2027-02-22'])
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(goLive).toHaveValue('2027-02-13')

  await page.getByRole('button', { name: /^Copy the latest safe starts/ }).click()
  await expect(page.getByText(/Taken over/)).toBeVisible()
  await page.getByText(/^Reminder: /).click()
  await page.getByRole('button', { name: 'Take over into step 6 to change it' }).click()
  await expect(page.getByText('These are your words from step 6.')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  await page.reload()
  await expect(goLive).toHaveValue('2027-02-13')

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByText('Latest safe starts, worked back from go-live')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

/** An answer that reached the server from now on: the word "Saved" may still stand there from before. */
const saved = (page: Page) =>
  page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())

test('people counted after go-live are pasted, set against the forecast and drawn in step 4', async ({ page }) => {
  const planId = await openSample(page)
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  await page.goto(`/plans/${planId}/timeline`)
  const goLive = page.getByLabel('Go-live', { exact: true })
  await expect(goLive).toBeEnabled()
  await goLive.fill(daysAgo(21))
  const moved = saved(page)
  await goLive.blur()
  await moved
  await expect(page.getByText('These dates are where they were.')).toBeVisible()
  await page.getByRole('button', { name: 'Leave them where they are' }).click()
  await expect(page.getByText('These dates are where they were.')).toBeHidden()

  await page.goto(`/plans/${planId}/request`)
  const log = page.locator('section', { has: page.getByRole('heading', { name: 'After sending' }) })
  await log.getByText('Open this section').click()
  await log.getByRole('button', { name: 'Paste people moved from a spreadsheet' }).click()
  await log.getByLabel('Dates and people moved').fill(`Date\tMoved\n${daysAgo(7)}\t5200\nsoon\t12`)
  await expect(log.getByText('“soon” is no date. Write it as 2027-04-03.')).toBeVisible()
  await expect(log.getByText('Behind the forecast')).toBeVisible()
  await expect(log.getByText(/^If the rest goes as it did until /)).toBeVisible()
  await expectAccessible(page, 'request with pasted counts')
  const taken = saved(page)
  await log.getByRole('button', { name: 'Take 1 count over into the log' }).click()
  await taken
  await expect(log.getByText('1 count taken over into the log. Step 4 draws them on the forecast.')).toBeVisible()
  await page.goto(`/plans/${planId}/strategy`)
  await expect(
    page.getByText('People moved after go-live, from the log of the request, against the forecast').first(),
  ).toBeVisible()
})
