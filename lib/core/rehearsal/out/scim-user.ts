import { isWritable, SCHEMAS } from '@/lib/core/asgardeo/catalogue'
import type { UsernameMode } from '@/lib/core/facts/mapping'
import type { Lane, Outcome } from '../lane'
import { holdsPhones, isPrimaryEmail, isUsername } from '../lane-kind'
import type { AcceptedUser } from './accepted-user'
import { type Addresses, writtenAddress, writtenText } from './addresses'

export type ScimOptions = {
  usernameMode: UsernameMode
  credentials: 'reset' | 'silent'
  addresses: Addresses
  /** A random password, different for every user; used for `silent` only, and kept nowhere. */
  password(number: number): string
}

/** Documented examples name the user store before the username. */
const STORE = 'DEFAULT/'
// Anything but what may stand in a JSON string as it is; halves of a pair are left to the platform.
const NEEDS_ESCAPE = /[^ !#-[\]-~\u00a0-\ud7ff\ue000-\uffff]/
const LITERALS: Partial<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/,
  integer: /^(?:0|-?[1-9]\d{0,14})$/,
  Boolean: /^(?:true|false)$/,
  Integer: /^(?:0|-?[1-9]\d{0,14})$/,
  Epoch: /^(?:0|[1-9]\d{0,14})$/,
  Decimal: /^(?:0|-?[1-9]\d{0,14})(?:\.\d{1,9})?$/,
}

function quoted(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`
}

/** A lane's value as JSON, remembered with the outcome: booleans and numbers where the target's type says so. */
function jsonOf(lane: Lane, outcome: Outcome): string {
  if (outcome.json !== null) return outcome.json
  const literal = LITERALS[lane.customType ?? lane.attribute?.dataType ?? '']
  const one = (text: string) => (literal?.test(text) ? text : quoted(text))
  outcome.json = lane.multiValued && outcome.list ? `[${outcome.list.map(one).join(',')}]` : one(outcome.text)
  return outcome.json
}

type Leaf = { key: string; lane: Lane }
type Branch = { key: string; children: (Leaf | Branch)[] }
/** An element of a list of typed values: `emails`, `phoneNumbers`, `addresses`, `photos`. */
type Typed = { list: string; type: string | null; field: string; lane: Lane }

const TYPED = /^(emails|phoneNumbers|addresses|photos|entitlements|x509Certificates)(?:\.(\w+))?$/

function place(children: (Leaf | Branch)[], path: readonly string[], lane: Lane): void {
  const [head = '', ...rest] = path
  const key = `${JSON.stringify(head)}:`
  const known = children.find((child) => child.key === key)
  if (rest.length === 0) {
    // Two sources for one attribute: the first row of the mapping stands.
    if (!known) children.push({ key, lane })
    return
  }
  if (known && 'lane' in known) return
  const branch: Branch = known ?? { key, children: [] }
  if (!known) children.push(branch)
  place(branch.children, rest, lane)
}

/** Writes the `data` of a create as JSON text. Compiled once; the result is valid for any values. */
export function compileScimUser(
  lanes: readonly Lane[],
  options: ScimOptions,
): (user: AcceptedUser, number: number) => string {
  const { addresses, credentials, usernameMode, password } = options
  const isTest = addresses.kind === 'rewritten'
  const top: (Leaf | Branch)[] = []
  const enterprise: (Leaf | Branch)[] = []
  const system: (Leaf | Branch)[] = []
  const custom: (Leaf | Branch)[] = []
  const typed: Typed[] = []
  for (const lane of lanes) {
    const { attribute } = lane
    if (isUsername(lane) || (isTest && holdsPhones(lane))) continue
    if (lane.customType) {
      place(custom, lane.name.split('.'), lane)
      continue
    }
    if (!attribute?.scim || !isWritable(attribute)) continue
    const { schema, path } = attribute.scim
    const match = schema === 'core' ? TYPED.exec(path) : null
    if (match) {
      const field = match[1] === 'addresses' ? 'formatted' : 'value'
      if (!isPrimaryEmail(lane)) typed.push({ list: match[1]!, type: match[2] ?? null, field, lane })
    } else if (schema === 'enterprise') place(enterprise, path.split('.'), lane)
    else if (schema === 'system') place(system, path.split('.'), lane)
    else place(top, path.split('.'), lane)
  }
  const lists = [...new Set(typed.map(({ list }) => list).filter((list) => list !== 'emails'))]
  const mapsLock = lanes.some(({ name }) => name === 'identity/accountLocked')
  const mapsDisabled = lanes.some(({ name }) => name === 'identity/accountDisabled')

  const valueJson = (lane: Lane, outcome: Outcome): string => {
    if (!isTest) return jsonOf(lane, outcome)
    const members = outcome.list ?? [outcome.text]
    if (!members.some((member) => writtenText(addresses, member) !== member)) return jsonOf(lane, outcome)
    const rewritten = (value: string) => quoted(writtenText(addresses, value))
    return lane.multiValued && outcome.list ? `[${outcome.list.map(rewritten).join(',')}]` : rewritten(outcome.text)
  }
  const members = (children: (Leaf | Branch)[], outcomes: readonly Outcome[]): string => {
    let json = ''
    for (const child of children) {
      if ('lane' in child) {
        const outcome = outcomes[child.lane.index]!
        if (outcome.text === '') continue
        json += `${json === '' ? '' : ','}${child.key}${valueJson(child.lane, outcome)}`
        continue
      }
      const inner = members(child.children, outcomes)
      if (inner !== '') json += `${json === '' ? '' : ','}${child.key}{${inner}}`
    }
    return json
  }
  const elements = (list: string, outcomes: readonly Outcome[]): string => {
    let json = ''
    for (const element of typed) {
      if (element.list !== list) continue
      const outcome = outcomes[element.lane.index]!
      if (outcome.text === '') continue
      const type = element.type === null ? '' : `"type":"${element.type}",`
      const value = quoted(writtenText(addresses, outcome.text))
      json += `${json === '' ? '' : ','}{${type}"${element.field}":${value}}`
    }
    return json
  }

  return (user, number) => {
    const { outcomes } = user
    const name = usernameMode === 'email' ? writtenAddress(addresses, user.username) : user.username
    const core = members(top, outcomes)
    const work = members(enterprise, outcomes)
    const own = members(custom, outcomes)
    const email = user.email === '' ? '' : `{"value":${quoted(writtenAddress(addresses, user.email))},"primary":true}`
    const emails = [email, elements('emails', outcomes)].filter((part) => part !== '').join(',')
    let wso2 = members(system, outcomes)
    if (wso2 !== '') wso2 += ','
    if (user.stateTarget === 'locked' && !mapsLock) wso2 += '"accountLocked":true,'
    if (user.stateTarget === 'disabled' && !mapsDisabled) wso2 += '"accountDisabled":true,'
    let json = `{"schemas":["${SCHEMAS.core}","${SCHEMAS.system}"`
    if (work !== '') json += `,"${SCHEMAS.enterprise}"`
    if (own !== '') json += `,"${SCHEMAS.custom}"`
    json += `],"userName":${quoted(STORE + name)}`
    if (credentials === 'silent') json += `,"password":${quoted(password(number))}`
    if (core !== '') json += `,${core}`
    if (emails !== '') json += `,"emails":[${emails}]`
    for (const list of lists) {
      const items = elements(list, outcomes)
      if (items !== '') json += `,"${list}":[${items}]`
    }
    if (work !== '') json += `,"${SCHEMAS.enterprise}":{${work}}`
    json += `,"${SCHEMAS.system}":{${wso2}"askPassword":${credentials === 'reset'}}`
    if (own !== '') json += `,"${SCHEMAS.custom}":{${own}}`
    return `${json}}`
  }
}
