import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres } from '@/scripts/postgres.mjs'
import { type Channel, openChannel } from './channel'
import type { Message } from './message'

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.stop())

function line() {
  const heard: { messages: Message[]; reopened: number } = { messages: [], reopened: 0 }
  const channel = openChannel(postgres.url, {
    message: (message) => heard.messages.push(message),
    reopened: () => {
      heard.reopened += 1
    },
  })
  return { channel, heard }
}

const until = (what: () => boolean) => expect.poll(what, { timeout: 5_000, interval: 2 }).toBe(true)

test('what one says the other hears; a cut line opens again and says that something may be missing', async () => {
  const [first, second] = [line(), line()]
  const channels: Channel[] = [first.channel, second.channel]
  await until(() => channels.every((channel) => channel.isOpen()))
  for (let turn = 0; turn < 50; turn++) first.channel.send({ kind: 'changed', plan: `plan ${turn}` })
  await until(() => second.heard.messages.length === 50)
  expect(second.heard.messages[49]).toEqual({ kind: 'changed', plan: 'plan 49' })

  const admin = new Client({ connectionString: postgres.url })
  await admin.connect()
  // Nobody else's words are believed because they arrive here.
  await admin.query(`NOTIFY planner, '{"kind":"here","who":"everybody"}'`)
  await admin.query(`NOTIFY planner, 'nonsense'`)
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'planner live'")
  await admin.end()
  await until(() => channels.every((channel) => !channel.isOpen()))
  first.channel.send({ kind: 'changed', plan: 'lost' })
  await until(() => first.heard.reopened === 2 && second.heard.reopened === 2)
  first.channel.send({ kind: 'changed', plan: 'again' })
  await until(() => second.heard.messages.at(-1)?.plan === 'again')
  expect(second.heard.messages).toHaveLength(51)
  await Promise.all(channels.map((channel) => channel.close()))
  expect(channels.some((channel) => channel.isOpen())).toBe(false)
})
