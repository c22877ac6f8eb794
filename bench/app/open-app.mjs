// The built app with an empty database in this process, and a page of a real Chromium on it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../scripts/browser.mjs'
import { prepareBuild } from '../../scripts/prepare.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../../..')

/** Once in a process, which it ends by `close`. `importPlan` makes a plan of these answers and gives its address. */
export async function openApp(port) {
  // The server that runs in this process would outlive an error.
  process.on('uncaughtException', (error) => {
    console.error(error)
    process.exit(1)
  })
  process.chdir(root)
  await prepareBuild()
  const folder = mkdtempSync(join(tmpdir(), 'planner-bench-'))
  Object.assign(process.env, { NODE_ENV: 'production', PORT: String(port), DATABASE_URL: `file:${folder}/planner.db` })
  await import(pathToFileURL(join(root, 'dist', 'serve.mjs')).href)

  const origin = `http://localhost:${port}`
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(origin)
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  return {
    page,
    async importPlan(name, answers) {
      const made = await page.request.post(`${origin}/api/v1/plans/import`, {
        headers: { origin, 'sec-fetch-site': 'same-origin' },
        data: { format: 1, name, answers },
      })
      if (made.status() !== 200) throw new Error(await made.text())
      return `${origin}/plans/${(await made.json()).planId}`
    },
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
      process.exit(0)
    },
  }
}
