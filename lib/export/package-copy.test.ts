import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { type BundleOf, bundleOf } from './bundle-of'
import { EXPORTERS } from './index'
import { printMarkdown } from './print-markdown'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

async function packageOf(plan: Plan, of: BundleOf): Promise<Record<string, Uint8Array>> {
  const zip = EXPORTERS.find(({ id }) => id === 'zip')
  return unzipSync((await zip?.render(bundleOf(plan, SAMPLE_TODAY, 'a4', of))) ?? new Uint8Array())
}

/** What is typed to reach people: the sender and every contact. */
function people({ answers: { request } }: Plan): string[] {
  const contacts = (request.contacts as JsonObject[]).flatMap(({ name, email, phone }) => [name, email, phone])
  return [request.senderName, request.senderEmail, ...contacts].map(String)
}

/** Every text of a file as a reader finds it; parts of a ZIP one by one, tags taken out, so that runs join. */
function readable(name: string, bytes: Uint8Array): string {
  if (!/\.(docx|xlsx)$/.test(name)) return text(bytes)
  return Object.values(unzipSync(bytes))
    .map((part) => `${text(part)}\n${text(part).replace(/<[^>]+>/g, '')}`)
    .join('\n')
}

test('no contact of a redacted package is left in any of its files, nor in the document its PDF prints', async () => {
  const plan = samplePlan()
  const [first] = plan.answers.request.contacts as JsonObject[]
  plan.answers.goals.reason = `${first?.name} knows the old tenant. Call ${String(first?.phone)}.`
  const [stored] = plan.profiles
  if (stored) stored.profile.files[0]!.name = 'auth0-users_Bram-Sample.ndjson'
  plan.answers.impact.rollbackTrigger = 'Ask Sample, Aoife or b. sample; BRAM  SAMPLE has +353 (20) 5550102.'
  plan.answers.goals.decisions = [{ id: 'd', what: 'Cut-off', chosen: 'June', by: 'Nora Quill' }]
  plan.answers.impact.rollbackDecider = 'Lea Marsh, head of operations'
  plan.signOffs[0]!.name = 'Sam Orchard'
  const spelt = ['Sample, Aoife', 'b. sample', 'BRAM  SAMPLE', '5550102', 'Bram-Sample']
  const names = [...people(plan), 'Nora Quill', 'Lea Marsh', 'Sam Orchard', ...spelt]
  expect(names.length).toBeGreaterThan(8)
  const files = await packageOf(plan, { redacted: true })
  expect(Object.keys(files)).toContain('workbook.xlsx')
  const printed = text(printMarkdown(bundleOf(plan, SAMPLE_TODAY, 'a4', { redacted: true })))
  const all = { ...files, 'plan.pdf as text': new TextEncoder().encode(printed) }
  for (const [file, bytes] of Object.entries(all)) {
    const said = readable(file, bytes)
    for (const name of names) expect(said.includes(name), `${name} in ${file}`).toBe(false)
  }
  expect(text(files['plan.md'])).toContain('Sender knows the old tenant. Call withheld')
  expect(text(files['plan.md'])).toContain('Ask Sender or Contact 2; Contact 2 has withheld.')
  expect(text(files['README.txt'])).toContain('Left out:\r\n- Names, addresses and phone numbers of people')
  // What it cannot promise stands in the document and beside it.
  expect(text(files['README.txt'])).toContain('read this copy before you pass it on')
  expect(text(files['plan.md'])).toContain('read this copy before you pass it on')
})

test('a redacted plan stands where the plan stood: verdict, findings, open answers and sign-offs', () => {
  const [whole, told] = [{}, { redacted: true }].map((of) => bundleOf(samplePlan(), SAMPLE_TODAY, 'a4', of).analysis)
  expect(told?.readiness).toEqual(whole?.readiness)
  expect(told?.findings.map(({ id }) => id)).toEqual(whole?.findings.map(({ id }) => id))
  expect(told?.open).toEqual(whole?.open)
  expect(told?.signOffs.map(({ lapsed }) => lapsed)).toEqual(whole?.signOffs.map(({ lapsed }) => lapsed))
})

test('a package of some steps holds nothing of the others and says which', async () => {
  const scope: StepId[] = ['data', 'mapping']
  const files = await packageOf(samplePlan(), { scope })
  expect(Object.keys(files)).toEqual(['README.txt', 'plan.pdf', 'plan.docx', 'plan.md', 'plan.json', 'manifest.json'])
  expect(JSON.parse(text(files['plan.json'])).answers.request).toEqual({})
  expect(text(files['README.txt'])).toContain('rests on them: 1 Legal')
  expect(JSON.parse(text(files['manifest.json'])).leftOut).toHaveLength(1)
})
