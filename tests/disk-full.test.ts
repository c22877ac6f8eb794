import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ENDPOINTS } from '@/lib/api'
import type { Endpoint } from '@/lib/api/endpoint'
import { type InProcess, startInProcess } from './in-process'

/*
 * A real full disk: a small file system in memory, which only root may mount. Elsewhere these tests show as skipped.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'planner-small-disk-'))
const isMounted = mount()

function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

const endpoint = (id: string) => ENDPOINTS.find((candidate) => candidate.id === id) as Endpoint
let app: InProcess

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  if (isMounted) app = await startInProcess({ folder })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await app?.server.db.close()
  if (isMounted) execFileSync('umount', [folder])
  rmdirSync(folder)
})

test.skipIf(!isMounted)('a full disk answers 507, loses nothing and recovers without a restart', async () => {
  const made = await app.ask(endpoint('startPlan'), {
    body: JSON.stringify({ name: 'Plan', system: 'auth0', users: 10, region: 'eu', goLive: null, decider: '' }),
  })
  const cookie = made.headers.get('set-cookie')?.split(';')[0]
  const { planId } = (await made.json()) as { planId: string }
  const save = (turn: number) =>
    app.ask(endpoint('saveAnswer'), {
      params: { planId, step: 'legal' },
      cookie,
      body: JSON.stringify({
        opId: `diskfulldiskfull${turn}`,
        baseRevision: 1_000_000,
        changes: [{ op: 'set', at: ['organization'], value: `value ${turn} ${'x'.repeat(60)}` }],
      }),
    })
  const ballast = path.join(folder, 'ballast')
  writeUntilFull(ballast)

  const acknowledged: number[] = []
  let refused: Response | null = null
  for (let turn = 0; turn < 400 && !refused; turn++) {
    const response = await save(turn)
    if (response.status === 200) acknowledged.push(turn)
    else refused = response
  }
  expect(refused?.status).toBe(507)
  expect(await refused?.text()).toContain('kept on your device')
  const while507 = await app.ask(endpoint('readPlan'), { params: { planId }, cookie })
  expect(while507.status).toBe(200)

  rmSync(ballast)
  const again = await save(999)
  expect(again.status).toBe(200)
  acknowledged.push(999)
  const changes = await app.server.db.read.change.findMany({ where: { planId, step: 'legal' }, select: { opId: true } })
  const kept = changes.map(({ opId }) => Number(opId.slice(16))).sort((a, b) => a - b)
  expect(kept).toEqual(acknowledged)
  const [sound] = await app.server.db.read.$queryRawUnsafe<{ integrity_check: string }[]>('PRAGMA integrity_check')
  expect(sound?.integrity_check).toBe('ok')
})

function writeUntilFull(file: string): void {
  for (let size = 6_000_000; size >= 4_096; size = Math.floor(size / 2)) {
    try {
      writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Smaller pieces until nothing fits.
    }
  }
}
