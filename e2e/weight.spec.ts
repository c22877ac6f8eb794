import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

/** Kilobytes of script, gzipped, until a page stands still: a bare page of this framework has about 135. */
const START = 155
const FORM = 202
const GRID = 270
const STEPS = ['legal', 'data', 'goals', 'strategy', 'mapping', 'impact', 'timeline', 'rehearsal', 'request']

test('no page loads more script than it may before anybody touches it', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ baseURL: baseURL! })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page).toHaveURL(/\/plans\//)
  const plan = page.url()
  const cookies = await context.cookies()
  await context.close()

  const over: string[] = []
  const pages = [['/', START], ...STEPS.map((id) => [`${plan}/${id}`, id === 'mapping' ? GRID : FORM])] as const
  for (const [address, limit] of pages) {
    // A context of its own, so that nothing is in the cache.
    const fresh = await browser.newContext({ baseURL: baseURL! })
    await fresh.addCookies(cookies)
    const tab = await fresh.newPage()
    const sizes: Promise<number>[] = []
    tab.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length))
    })
    await tab.goto(String(address), { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    const says = `${String(address).split('/').at(-1) || 'start'}: ${(bytes / 1000).toFixed(1)} kB of ${limit}`
    console.log(says)
    if (bytes > Number(limit) * 1000) over.push(says)
    await fresh.close()
  }
  expect(over).toEqual([])
})
