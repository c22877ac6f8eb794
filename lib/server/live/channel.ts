import { Client } from 'pg'
import { type Message, messageSchema } from './message'

/** A line between the server processes on one PostgreSQL. */
export type Channel = {
  send(message: Message): void
  /** False while the line is down: then whoever waits must ask the database. */
  isOpen(): boolean
  close(): Promise<void>
}

const NAME = 'planner'
const RETRY_MS = 1_000
/** PostgreSQL takes less than 8,000 bytes. What does not fit is found by asking. */
const LONGEST = 7_900

type Heard = { message(message: Message): void /** Something may have been missed. */; reopened(): void }

/** LISTEN and NOTIFY on a connection of its own, opened again whenever it breaks. */
export function openChannel(url: string, heard: Heard): Channel {
  let client: Client | null = null
  let isOpen = false
  let isClosed = false
  let retry: NodeJS.Timeout | undefined
  let sending: Promise<unknown> = Promise.resolve()

  async function open(): Promise<void> {
    const fresh = new Client({ connectionString: url, keepAlive: true, application_name: 'planner live' })
    client = fresh
    fresh.on('notification', ({ payload }) => {
      const message = parse(payload)
      if (message) heard.message(message)
    })
    fresh.on('error', () => lost(fresh))
    fresh.on('end', () => lost(fresh))
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${NAME}`)
      isOpen = !isClosed
      if (isOpen) heard.reopened()
    } catch {
      lost(fresh)
    }
  }

  function lost(which: Client): void {
    if (which !== client || isClosed) return
    client = null
    isOpen = false
    void which.end().catch(() => undefined)
    retry = setTimeout(() => void open(), RETRY_MS)
    retry.unref()
  }

  function send(message: Message): void {
    const text = JSON.stringify(message)
    if (!isOpen || Buffer.byteLength(text) > LONGEST) return
    const through = client
    sending = sending.then(() => through?.query('SELECT pg_notify($1, $2)', [NAME, text])).catch(() => undefined)
  }

  async function close(): Promise<void> {
    isClosed = true
    isOpen = false
    clearTimeout(retry)
    await sending
    await client?.end().catch(() => undefined)
  }

  void open()
  return { send, isOpen: () => isOpen, close }
}

function parse(text: string | undefined): Message | null {
  try {
    return messageSchema.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}
