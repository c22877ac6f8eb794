import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { bundleOf } from './bundle-of'
import { ADDENDUM } from './index'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

test('says what changed, in words, names what it adds to, and carries the files as they are now', async () => {
  const plan = samplePlan()
  const contact = { id: 'gone', name: 'Jo Bloggs', email: 'jo.bloggs@mail.example.com' }
  const before = structuredClone(plan)
  before.answers.request.contacts = [contact]
  plan.answers.legal.organization = 'alderbrook-two'
  const sent = { plan: before, digest: 'ab12', on: '2027-01-20', filesChanged: false }
  const files = unzipSync(await ADDENDUM.render(bundleOf(plan, SAMPLE_TODAY, 'a4', { sent })))
  expect(Object.keys(files)).toEqual([
    'README.txt',
    'addendum.md',
    'request.txt',
    'plan.pdf',
    'plan.json',
    'workbook.xlsx',
    'calendar.ics',
    'manifest.json',
  ])
  expect(text(files['addendum.md'])).toContain('alderbrook-two')
  expect(text(files['addendum.md'])).toContain('Jo Bloggs')
  expect(text(files['addendum.md'])).not.toContain('Strategy')
  expect(text(files['README.txt'])).toMatch(/with the digest ab12, sent on .*20\sJan/)
  expect(JSON.parse(text(files['manifest.json']))).toMatchObject({ addsTo: 'ab12' })
})
