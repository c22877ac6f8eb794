import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { openSample } from './open-sample'

/** Kilobytes of script, gzipped, that a page names itself: a bare page of this framework has about 135. Charts and the like come later, on use. */
const START = 155
/** One and a half times the bare page. Not to grow. */
const FORM = 202.5
const GRID = 270

test('no page loads more script than it may before anybody touches it', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ baseURL: baseURL! })
  const page = await context.newPage()
  const plan = await openSample(page)
  const cookies = await context.cookies()
  await context.close()

  const over: string[] = []
  const pages = [['/', START], ...STEP_IDS.map((id) => [`${plan}/${id}`, id === 'mapping' ? GRID : FORM])] as const
  for (const [address, limit] of pages) {
    // A context of its own, so that nothing is in the cache.
    const fresh = await browser.newContext({ baseURL: baseURL! })
    await fresh.addCookies(cookies)
    const page = await (await fresh.request.get(String(address))).text()
    // Old browsers alone load these.
    const html = page.replaceAll(/<script[^>]*\bnoModule\b[^>]*>/gi, '')
    const scripts = new Set([...html.matchAll(/\/_next\/static\/[\w/.~-]+\.js/g)].map(([path]) => path))
    let bytes = 0
    for (const path of scripts) bytes += gzipSync(await (await fresh.request.get(path)).body(), { level: 9 }).length
    const says = `${String(address).split('/').at(-1) || 'start'}: ${(bytes / 1000).toFixed(1)} kB of ${limit}`
    console.log(says)
    if (bytes > Number(limit) * 1000) over.push(says)
    await fresh.close()
  }
  expect(over).toEqual([])
})
