import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { OwnLimit } from '@/lib/core/asgardeo/own-limit'
import { countText } from '@/lib/core/count-text'
import { ScimClient } from './scim-client'
import { type ReplayState, replay, replayFile } from './scim-replay'

const STATE = 'replay.json'

type Sending = { out: string; service: URL; limits: readonly OwnLimit[] }

const read = (out: string, name: string) => readFileSync(path.join(out, name), 'utf8')

/** A state of which nothing was sent yet. */
export function newReplay(
  out: string,
  service: URL,
  names: readonly string[],
  addresses: ReplayState['addresses'],
): ReplayState {
  const files = names.map((name) => replayFile(name, read(out, name)))
  return { kind: 'scim-replay', service: service.href, addresses, files }
}

/** The state an interrupted replay left behind, or why there is none to go on with. */
export function openReplay(out: string, service: URL): ReplayState | string {
  let state: ReplayState
  try {
    state = JSON.parse(read(out, STATE)) as ReplayState
  } catch {
    return `There is no ${STATE} in the folder to go on with. Run without --resume first.`
  }
  if (state.kind !== 'scim-replay') return `${STATE} is not of a replay.`
  return state.service === service.href
    ? state
    : `The replay in this folder was for ${state.service}. Name that service.`
}

/** Sends what is open and writes down how far it got. Exit code: 0 all accepted, 1 some refused, 2 it could not go on. */
export async function sendPilot(state: ReplayState, { out, service, limits }: Sending): Promise<number> {
  const tell = (line: string) => void process.stderr.write(`${line}\n`)
  const client = new ScimClient(service, process.env.SCIM_TOKEN ?? null, {
    fetch,
    sleep: (ms) => sleep(ms).then(() => undefined),
    now: () => Date.now(),
    tell,
  })
  const outcome = await replay({
    client,
    limits,
    state,
    read: (name) => read(out, name),
    save(next) {
      // Whole or not at all: a torn state could send people twice.
      const target = path.join(out, STATE)
      writeFileSync(`${target}.new`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 })
      renameSync(`${target}.new`, target)
    },
  })
  if ('error' in outcome) {
    tell(outcome.error)
    return 2
  }
  const { created, already, changed, refused } = outcome
  const byStatus = new Map<string, number>()
  for (const { status, scimType } of refused) {
    const key = `${status}${scimType ? ` ${scimType}` : ''}`
    byStatus.set(key, (byStatus.get(key) ?? 0) + 1)
  }
  const causes = [...byStatus].map(([key, count]) => `${count} with ${key}`).join(', ')
  process.stdout.write(
    `Sent to ${service.host}: ${countText(created, 'person', 'people')} created${already > 0 ? `, ${already} there from an earlier try` : ''}, ${countText(changed, 'group change')}, ${countText(refused.length, 'operation')} refused${causes ? ` (${causes})` : ''}. Per operation in ${STATE}.\n`,
  )
  return refused.length > 0 ? 1 : 0
}
