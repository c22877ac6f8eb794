import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import SqliteDatabase from 'better-sqlite3'
import { save, startPlan, visitor } from './api'
import { startOwnServer } from './own-server'

const PORT = 3214
const URL_OF_SERVER = `http://localhost:${PORT}`
test.describe.configure({ mode: 'serial' })

const KILLS = Number(process.env.PLANNER_KILLS ?? 3)
const EDITORS = Number(process.env.PLANNER_EDITORS ?? 8)

const startServer = (file: string) => startOwnServer(PORT, { DATABASE_URL: `file:${file}` })

test('kill -9 while many save: nothing acknowledged is lost or doubled', async ({ playwright }) => {
  test.setTimeout(60_000 + KILLS * 20_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'planner-kill-'))
  const file = path.join(folder, 'planner.db')
  const acknowledged = new Map<string, string>()
  let server = await startServer(file)
  const owner = await visitor(playwright, URL_OF_SERVER)
  const { planId } = await startPlan(owner)
  for (let kill = 0; kill < KILLS; kill++) {
    let alive = true
    const editor = async (who: number) => {
      for (let turn = 0; alive; turn++) {
        const key = `k${kill}e${who}t${turn}`
        const value = `value of ${key}`
        const saved = await save(owner, planId, 1_000_000, 'organization', value).catch(() => null)
        if (saved?.status() === 200) acknowledged.set(value, key)
      }
    }
    const editors = Array.from({ length: EDITORS }, (_, who) => editor(who))
    // Killed in the midst of saving, however slow the machine: after a second, and a dozen answers.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const enough = 12 * (kill + 1)
    await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThanOrEqual(enough)
    await server.stop('SIGKILL')
    alive = false
    await Promise.all(editors)
    server = await startServer(file)
  }
  await server.stop()
  const db = new SqliteDatabase(file, { readonly: true })
  const logged = (
    db.prepare('SELECT changes FROM "Change" WHERE step = ?').all('legal') as { changes: string }[]
  ).flatMap((row) => (JSON.parse(row.changes) as { value: string }[]).map((change) => change.value))
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
  rmSync(folder, { recursive: true, force: true })
  expect(acknowledged.size).toBeGreaterThan(KILLS * 10)
  expect(new Set(logged).size).toBe(logged.length)
  const lost = [...acknowledged.keys()].filter((value) => !logged.includes(value))
  expect(lost).toEqual([])
})

/** Runs the server until it gives up; what it said on standard error. */
function refusal(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, NODE_ENV: 'production', ...settings } as NodeJS.ProcessEnv
  const child = spawn(process.execPath, ['dist/serve.mjs'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr?.on('data', (bytes) => {
    said += bytes
  })
  const limit = setTimeout(() => child.kill('SIGKILL'), 30_000)
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      clearTimeout(limit)
      resolve({ code, said })
    }),
  )
}

test('a server that may not start says why and ends', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planner-refusal-'))
  const file = path.join(folder, 'planner.db')
  const first = await startServer(file)
  const second = await refusal({ PORT: '3216', DATABASE_URL: `file:${file}` })
  expect(second).toMatchObject({ code: 1, said: expect.stringContaining('Another process already uses') })
  const samePort = await refusal({ PORT: String(PORT), DATABASE_URL: `file:${path.join(folder, 'other.db')}` })
  expect(samePort).toMatchObject({ code: 1, said: expect.stringContaining(`Port ${PORT} is taken`) })
  expect(await first.stop()).toBe(0)

  writeFileSync(file, Buffer.alloc(20_000, 'not a database '))
  const damaged = await refusal({ PORT: '3216', DATABASE_URL: `file:${file}` })
  expect(damaged).toMatchObject({ code: 1, said: expect.stringContaining('npm run admin -- restore') })
  const wrong = await refusal({ PORT: 'http', DATABASE_URL: 'mysql://x', PUBLIC_URL: 'planner' })
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('3 settings') })
  rmSync(folder, { recursive: true, force: true })
})
