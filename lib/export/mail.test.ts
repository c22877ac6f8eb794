import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import { SETTINGS } from '@/lib/core/request/settings'
import { bundleFixture, emptyBundle, NAUGHTY } from './bundle-fixture'
import type { Exporter } from './exporter'
import { mailWith } from './mail'

const file = (bytes: number): Exporter => ({
  id: 'zip',
  label: 'Package',
  hint: 'Package',
  extension: 'zip',
  mime: 'application/zip',
  role: 'editor',
  render: async () => new Uint8Array(bytes).fill(7),
})
const origin = { kind: 'person', name: 'Answer', date: null } as const
const parse = async (bytes: Uint8Array) => PostalMime.parse(bytes)

test('one recipient, the sender of the plan, text and attachment intact', async () => {
  const mail = await parse(await mailWith(file(5000)).render(bundleFixture()))
  expect(mail.to).toEqual([{ name: '', address: SETTINGS.supportAddress }])
  expect(mail.cc ?? []).toEqual([])
  expect(mail.bcc ?? []).toEqual([])
  expect(mail.from?.address).toBe('owner@alderbrook.example')
  expect(mail.from?.name).toContain('Zoë "Admin" Łukasz')
  expect(mail.subject).toBe('User migration to Asgardeo, Alderbrook Water, 192,000 users, go-live 2027-03-27')
  expect(mail.text).toContain('Sender: Zoë "Admin" Łukasz')
  expect(mail.headers.find((header) => header.key === 'x-unsent')?.value).toBe('1')
  expect(new Date(mail.date ?? 0).toISOString()).toBe('2027-01-26T12:00:00.000Z')
  expect(mail.attachments).toHaveLength(1)
  expect(mail.attachments[0]?.filename).toBe('alderbrook-water-move-to-asgardeo_2027-01-26.zip')
  expect((mail.attachments[0]!.content as ArrayBuffer).byteLength).toBe(5000)
})

test('no text of the plan becomes a header', async () => {
  for (const text of NAUGHTY) {
    const bundle = bundleFixture()
    bundle.facts.legal.organization = known(text, origin)
    bundle.facts.request.senderName = known(text, origin)
    const mail = await parse(await mailWith(file(10)).render(bundle))
    const keys = mail.headers.map((header) => header.key).sort()
    expect(keys).toEqual(['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to', 'x-unsent'])
    expect(mail.to).toEqual([{ name: '', address: SETTINGS.supportAddress }])
    expect(mail.from?.address).toBe('owner@alderbrook.example')
  }
})

test('an address that is not one address is not used as sender, and the draft says what to do', async () => {
  for (const address of [
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: v@example.com',
    'Name <a@b.example>',
    '',
    '@',
  ]) {
    const bundle = bundleFixture()
    bundle.facts.request.senderEmail = known(address, origin)
    const mail = await parse(await mailWith(file(10)).render(bundle))
    expect(mail.from).toBeUndefined()
    expect(mail.bcc ?? []).toEqual([])
    expect(mail.text).toContain('use the address registered for an owner or administrator account')
  }
  expect((await parse(await mailWith(file(10)).render(emptyBundle()))).from).toBeUndefined()
})

test('a package over 10 MB is not attached, and the draft says so', async () => {
  const mail = await parse(await mailWith(file(10 * 1024 * 1024 + 1)).render(bundleFixture()))
  expect(mail.attachments).toEqual([])
  expect(mail.text).toContain('too large to attach')
})

test('a support address that is a list is refused', async () => {
  const settings = { ...SETTINGS, supportAddress: 'a@example.com, b@example.com' }
  await expect(mailWith(file(1)).render(bundleFixture({ settings }))).rejects.toThrow('one e-mail address')
})
