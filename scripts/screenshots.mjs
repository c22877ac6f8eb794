// Pictures of the sample plan for the README (docs/screenshots), or of every page in every theme and width:
//   npm run screenshots
//   npm run screenshots -- --all     writes .cache/screenshots, for looking at what a change did
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'
import { prepareBuild } from './prepare.mjs'
import { ROOT, stop } from './runtime.mjs'

const PORT = 3215
const ORIGIN = `http://localhost:${PORT}`
const STEPS = ['legal', 'data', 'goals', 'strategy', 'mapping', 'impact', 'timeline', 'rehearsal', 'request']
const PAGES = ['start', 'api', 'hub', ...STEPS, 'share', 'exports', 'history', 'read']
const WIDTHS = [1440, 768, 390]
const FOR_README = [
  ['hub', 'light', 1440],
  ['data', 'light', 1440],
  ['mapping', 'dark', 1440],
]

const all = process.argv.includes('--all')
const only = process.argv.slice(2).filter((arg) => !arg.startsWith('-'))
const unknown = only.find((name) => !PAGES.includes(name))
if (unknown) stop(`There is no page "${unknown}". There are: ${PAGES.join(', ')}.`)
const pictures = all
  ? PAGES.filter((name) => only.length === 0 || only.includes(name)).flatMap((page) =>
      ['light', 'dark'].flatMap((theme) => WIDTHS.map((width) => [page, theme, width])),
    )
  : FOR_README
const target = path.join(ROOT, ...(all ? ['.cache', 'screenshots'] : ['docs', 'screenshots']))
mkdirSync(target, { recursive: true })

const executablePath = findBrowser()
process.chdir(ROOT)
await prepareBuild()
const folder = mkdtempSync(path.join(tmpdir(), 'planner-pictures-'))
Object.assign(process.env, { NODE_ENV: 'production', PORT: String(PORT), DATABASE_URL: `file:${folder}/planner.db` })
await import(pathToFileURL(path.join(ROOT, 'dist', 'serve.mjs')).href)

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Dublin', reducedMotion: 'reduce' })
const page = await context.newPage()
await page.goto(ORIGIN)
const { planId } = await page.evaluate(async () => {
  const headers = { 'content-type': 'application/json' }
  return (await fetch('/api/v1/plans/sample', { method: 'POST', headers, body: '{}' })).json()
})
const OUTSIDE = { start: '/', api: '/api' }
const addressOf = (name) => ORIGIN + (OUTSIDE[name] ?? `/plans/${planId}${name === 'hub' ? '' : `/${name}`}`)

for (const [name, theme, width] of pictures) {
  await context.addCookies([{ name: 'theme', value: theme, url: ORIGIN }])
  await page.setViewportSize({ width, height: 900 })
  await page.goto(addressOf(name), { waitUntil: 'networkidle' })
  await page.screenshot({ path: path.join(target, `${name}-${theme}-${width}.png`), fullPage: all })
}
await browser.close()
rmSync(folder, { recursive: true, force: true })
console.log(`${pictures.length} pictures in ${path.relative(ROOT, target)}`)
process.exit(0)
