import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../playwright.config'

/** A browser of the test's own on a profile folder, so that it can be killed like a machine that loses its power. */
export type OwnBrowser = { page: Page; kill(): Promise<void>; quit(): Promise<void> }

export async function startOwnBrowser(profile: string): Promise<OwnBrowser> {
  const portFile = path.join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const args = [...launchOptions.args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  // A group of its own: killed with all its processes at once.
  const child = spawn(launchOptions.executablePath, [...args, 'about:blank'], { detached: true, stdio: 'ignore' })
  const browser = await connect(portFile, child)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no profile.')
  const page = context.pages()[0] ?? (await context.newPage())
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    page,
    async kill() {
      process.kill(-(child.pid as number), 'SIGKILL')
      await ended
    },
    async quit() {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await ended
    },
  }
}

async function connect(portFile: string, child: ChildProcess): Promise<Browser> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`The browser ended with ${child.exitCode}.`)
    const port = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : ''
    const browser = port ? await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null) : null
    if (browser) return browser
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The browser did not come up.')
}
