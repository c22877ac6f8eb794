import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { captureOutput } from '@/tests/captured-output'
import { exportCommand } from './export'

const folder = mkdtempSync(join(tmpdir(), 'export-'))
const plan = join(folder, 'plan.json')
writeFileSync(plan, JSON.stringify(samplePlan()))
const DAY = ['--date', '2027-01-26', '--out', folder]

const { written: output, clear } = captureOutput()
afterEach(() => vi.unstubAllEnvs())

async function written(...args: string[]): Promise<{ name: string; bytes: Uint8Array }> {
  expect(await exportCommand.run([plan, ...DAY, ...args]), output.complained).toBe(0)
  const path = output.said.trim()
  return { name: basename(path), bytes: readFileSync(path) }
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

test('--redacted writes roles instead of people, under a name that says so', async () => {
  const { name, bytes } = await written('--format', 'md', '--redacted')
  expect(name).toContain('redacted')
  expect(text(bytes)).toContain('Contact 2')
  expect(text(bytes)).not.toContain('Bram Sample')
  clear()
  const whole = await written('--format', 'md')
  expect(whole.name).not.toBe(name)
  expect(text(whole.bytes)).toContain('Bram Sample')
})

test('--steps writes these steps alone, and the package says which are missing', async () => {
  const { bytes } = await written('--format', 'zip', '--steps', 'data,mapping')
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toContain('plan.md')
  expect(Object.keys(files)).not.toContain('request.txt')
  expect(text(files['plan.md'])).toContain('## 5. Mapping')
  expect(text(files['plan.md'])).not.toContain('## 1. Legal review')
  expect(text(files['README.txt'])).toContain('1 Legal review, 3 Goals')
})

test('both together leave out both', async () => {
  const { bytes } = await written('--format', 'zip', '--steps', 'impact,request', '--redacted')
  const files = unzipSync(bytes)
  expect(JSON.parse(text(files['manifest.json'])).leftOut).toHaveLength(2)
  expect(text(files['plan.json'])).not.toContain('Aoife')
})

test('the same plan and day give the same bytes', async () => {
  const first = await written('--format', 'zip', '--redacted')
  clear()
  expect((await written('--format', 'zip', '--redacted')).bytes).toEqual(first.bytes)
})

test.for([
  [['--format', 'xlsx', '--steps', 'data'], 'Of some steps there are: zip, pdf'],
  [['--format', 'zip', '--steps', 'data,nonsense'], 'Steps: legal, data'],
  [['--format', 'zip', '--steps', ''], 'Steps: legal, data'],
  [['--format', 'papyrus'], 'Name one plan file and a format'],
])('%j is wrong use, said in a sentence', async ([args, says]) => {
  expect(await exportCommand.run([plan, ...DAY, ...(args as string[])])).toBe(1)
  expect(output.complained).toContain(says)
  expect(output.said).toBe('')
})

test('the addressee is a setting; one that could bring a header along writes nothing', async () => {
  vi.stubEnv('SUPPORT_ADDRESS', 'iam-help@example.com')
  vi.stubEnv('PRODUCT_NAME', 'WSO2 Identity Platform')
  const letter = text((await written('--format', 'request-text')).bytes)
  expect(letter).toMatch(/^To: iam-help@example\.com\nSubject: User migration to WSO2 Identity Platform/)
  clear()
  vi.stubEnv('SUPPORT_ADDRESS', 'a@example.com\r\nBcc: b@example.com')
  expect(await exportCommand.run([plan, ...DAY, '--format', 'eml'])).toBe(1)
  expect(output.complained).toContain('SUPPORT_ADDRESS')
  expect(output.said).toBe('')
})
