import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { captureOutput } from '@/tests/captured-output'
import { diff } from './diff'
import { schema } from './schema'

const folder = mkdtempSync(join(tmpdir(), 'diff-'))
const file = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), JSON.stringify(content))
  return join(folder, name)
}
const moved = samplePlan()
moved.answers.timeline.goLive = '2027-04-10'
const [sent, now] = [file('sent.json', samplePlan()), file('now.json', moved)]

const { written, clear } = captureOutput()

test('equal plans end with 0, different ones with 1 and say what differs', async () => {
  expect(await diff.run([sent, sent])).toBe(0)
  expect(written.said).toBe('The plans say the same.\n')
  clear()
  expect(await diff.run([sent, now])).toBe(1)
  expect(written.said).toBe('timeline: Go-live, changed. was: 2027-03-27. is: 2027-04-10\n')
})

test('--json prints one document with both digests', async () => {
  expect(await diff.run([sent, now, '--json'])).toBe(1)
  expect(JSON.parse(written.said)).toMatchObject({
    kind: 'diff',
    version: 1,
    before: expect.stringMatching(/^[0-9a-f]{64}$/),
    differences: [{ step: 'timeline', question: 'goLive', kind: 'changed', before: '2027-03-27', after: '2027-04-10' }],
  })
})

test('the addendum names what it adds to, and only what changed', async () => {
  const out = join(folder, 'addendum.md')
  expect(await diff.run([sent, now, '--addendum', out, '--date', '2027-02-01'])).toBe(1)
  const text = readFileSync(out, 'utf8')
  expect(text).toContain('# Addendum: Alderbrook Water')
  expect(text).toContain('| Go-live | Saturday 27 March 2027 | Saturday 10 April 2027 |')
  expect(text).not.toContain('Mapping')
})

test('wrong use and unreadable plans end with 2', async () => {
  expect(await diff.run([sent])).toBe(2)
  expect(await diff.run([sent, now, '--addendum'])).toBe(2)
  expect(await diff.run([sent, join(folder, 'missing.json')])).toBe(2)
  expect(written.complained).toContain('missing.json was not found')
})

test('schema prints what is published', async () => {
  expect(await schema.run([])).toBe(0)
  expect(written.said).toBe(readFileSync(join('docs', 'schema', 'plan.schema.json'), 'utf8'))
  expect(await schema.run(['more'])).toBe(1)
})
