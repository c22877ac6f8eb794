import { limitOf, type OwnLimit } from '@/lib/core/asgardeo/own-limit'
import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { sha256Hex } from '@/lib/core/sha256'
import type { ScimClient } from './scim-client'

/** What became of one operation; no name, no address. */
type OperationResult = { bulkId: string | null; method: string; status: number; scimType: string | null }

type FileState = {
  name: string
  sha256: string
  /** It may have reached the service before: then a person who exists already is no surprise. */
  wasSent: boolean
  results: OperationResult[] | null
}

/** How far a replay is; written after every request, so that it can go on where it stopped. */
export type ReplayState = {
  kind: 'scim-replay'
  service: string
  addresses: 'rewritten' | 'real'
  files: FileState[]
}

export type Replay = {
  client: ScimClient
  limits: readonly OwnLimit[]
  state: ReplayState
  read(name: string): string
  save(state: ReplayState): void
}

export type ReplayOutcome =
  | { error: string }
  | { created: number; already: number; changed: number; refused: OperationResult[] }

const GROUP = /"\/Groups\/\{id of ((?:[^"\\]|\\.)*)\}"/g

export const replayFile = (name: string, text: string): FileState => ({
  name,
  sha256: sha256Hex(text),
  wasSent: false,
  results: null,
})

/**
 * Sends the bulk requests one after the other within the limit a minute; those that were answered before are not sent again.
 * Groups are looked up first: nothing is sent while one is missing.
 */
export async function replay({ client, limits, state, read, save }: Replay): Promise<ReplayOutcome> {
  const texts = new Map(state.files.map(({ name }) => [name, read(name)]))
  const changed = state.files.find(({ name, sha256 }) => sha256Hex(texts.get(name)!) !== sha256)
  if (changed)
    return { error: `${changed.name} is not the file that was sent before. Rehearse anew instead of resuming.` }
  const groups = await groupIds(client, limits, [...texts.values()])
  if ('error' in groups) return groups
  for (const file of state.files) {
    if (file.results) continue
    const text = withGroups(texts.get(file.name)!, groups.ids)
    const answer = await sendFile(client, limits, text, {
      wasSent: file.wasSent,
      onSend() {
        file.wasSent = true
        save(state)
      },
    })
    if (!answer) return { error: `The service does not answer. ${file.name} is next; go on with --resume.` }
    if ('refused' in answer) return { error: refusalText(answer.refused, file.name) }
    file.results = answer.results
    save(state)
  }
  const all = state.files.flatMap(({ results }) => results ?? [])
  return {
    created: all.filter(({ status }) => status === 201).length,
    already: all.filter(({ status }) => status === ALREADY).length,
    changed: all.filter(
      ({ method, status }) => method !== 'POST' && status >= 200 && status < 300 && status !== ALREADY,
    ).length,
    refused: all.filter(({ status }) => status >= 300 || status === 0),
  }
}

/** 208, already reported: a person an earlier try of the same request created. */
const ALREADY = 208
const TRIES = 5

type Sent = { results: OperationResult[] } | { refused: number }

/**
 * Sends one request until it is answered. Before it goes out a second time, whoever it created the first time is found and
 * taken out of it: the members of groups then name them by id. Null when the service never answered.
 */
async function sendFile(
  client: ScimClient,
  limits: readonly OwnLimit[],
  text: string,
  { wasSent, onSend }: { wasSent: boolean; onSend(): void },
): Promise<Sent | null> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const rest = wasSent || attempt > 0 ? await withoutCreated(client, limits, text) : { text, already: [] }
    if (!rest) return null
    onSend()
    const perMinute = limitOf('bulkPerMinute', limits).value
    const answer = await client.call('POST', '/Bulk', { body: rest.text, perMinute })
    if (answer) {
      const results = answer.status === 200 ? resultsOf(answer.body) : null
      return results ? { results: [...rest.already, ...results] } : { refused: answer.status }
    }
    if (attempt < TRIES - 1) await client.pause(attempt, null, 'The answer was lost')
  }
  return null
}

type Operation = { method: string; path: string; bulkId?: string; data: JsonObject }

/** The request without the people who exist by now. Null when the service does not answer. */
async function withoutCreated(
  client: ScimClient,
  limits: readonly OwnLimit[],
  text: string,
): Promise<{ text: string; already: OperationResult[] } | null> {
  const request = JSON.parse(text) as { Operations: Operation[] }
  const ids = new Map<string, string>()
  for (const { method, path, bulkId, data } of request.Operations) {
    if (method !== 'POST' || path !== '/Users' || bulkId === undefined) continue
    const filter = encodeURIComponent(`userName eq ${JSON.stringify(data.userName)}`)
    const perMinute = limitOf('scimPerMinute', limits).value
    const answer = await client.call('GET', `/Users?filter=${filter}&attributes=id`, { perMinute })
    if (!answer) return null
    const id = firstId(answer.body)
    if (id) ids.set(bulkId, id)
  }
  const left = request.Operations.filter(({ bulkId }) => bulkId === undefined || !ids.has(bulkId))
  const rest = JSON.stringify({ ...request, Operations: left }).replace(/"bulkId:([^"]+)"/g, (whole, bulkId: string) =>
    ids.has(bulkId) ? JSON.stringify(ids.get(bulkId)) : whole,
  )
  const already = [...ids.keys()].map((bulkId) => ({ bulkId, method: 'POST', status: ALREADY, scimType: null }))
  return { text: rest, already }
}

function refusalText(status: number, name: string): string {
  if (status === 401) return 'The service refuses the token (401). Put a valid one into SCIM_TOKEN.'
  if (status === 403)
    return 'The token may not create users in bulk (403). Give it internal_bulk_resource_create, or the scopes for users and groups.'
  if (status === 413)
    return `${name} has more operations than the service takes (413). Write down its limit in step 5, Limits of the target, and rehearse anew.`
  return `The service answered ${name} with ${status}. Nothing more was sent; go on with --resume when it is mended.`
}

async function groupIds(
  client: ScimClient,
  limits: readonly OwnLimit[],
  texts: readonly string[],
): Promise<{ ids: Map<string, string> } | { error: string }> {
  const wanted = new Set(texts.flatMap((text) => [...text.matchAll(GROUP)].map(([, name = '']) => name)))
  const ids = new Map<string, string>()
  for (const escaped of wanted) {
    const name = JSON.parse(`"${escaped}"`) as string
    for (const spelling of [name, `DEFAULT/${name}`]) {
      const filter = encodeURIComponent(`displayName eq ${JSON.stringify(spelling)}`)
      const answer = await client.call('GET', `/Groups?filter=${filter}`, {
        perMinute: limitOf('scimPerMinute', limits).value,
      })
      if (!answer) return { error: 'The service does not answer. Nothing was sent.' }
      if (answer.status !== 200) return { error: refusalText(answer.status, 'The question for groups') }
      const id = firstId(answer.body)
      if (id) ids.set(escaped, id)
      if (id) break
    }
    if (!ids.has(escaped))
      return {
        error: `There is no group "${name}" yet, and nothing was sent. Create it first; setup.md lists all of them.`,
      }
  }
  return { ids }
}

const withGroups = (text: string, ids: ReadonlyMap<string, string>) =>
  text.replace(GROUP, (whole, name: string) => (ids.has(name) ? JSON.stringify(`/Groups/${ids.get(name)}`) : whole))

function firstId(body: unknown): string | null {
  const list = isJsonObject(body as Json) ? (body as JsonObject).Resources : null
  const first = Array.isArray(list) ? list[0] : null
  return isJsonObject(first) && typeof first.id === 'string' ? first.id : null
}

/** The status stands as an object in newer releases and as text in others; the response is a JSON text or an object. */
function resultsOf(body: unknown): OperationResult[] | null {
  const operations = isJsonObject(body as Json) ? (body as JsonObject).Operations : null
  if (!Array.isArray(operations)) return null
  return operations.filter(isJsonObject).map(({ bulkId, method, status, response }) => {
    const code = isJsonObject(status) ? status.code : status
    return {
      bulkId: typeof bulkId === 'string' ? bulkId : null,
      method: typeof method === 'string' ? method : '',
      status: Number(code ?? 0) || 0,
      scimType: scimTypeOf(response),
    }
  })
}

function scimTypeOf(response: Json | undefined): string | null {
  let value = response
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value) as Json
    } catch {
      return null
    }
  }
  return isJsonObject(value) && typeof value.scimType === 'string' ? value.scimType : null
}
