import { SCHEMAS } from '@/lib/core/asgardeo/catalogue'
import type { UsernameMode } from '@/lib/core/facts/mapping'
import type { Lane } from '../lane'
import type { Outcome } from '../outcome'
import type { AcceptedUser } from './accepted-user'
import { type Addresses, writtenAddress, writtenText } from './addresses'
import type { ByteWriter } from './byte-writer'
import { type Element, keyBytes, type Member, scimLayout } from './scim-layout'

export type ScimOptions = {
  usernameMode: UsernameMode
  credentials: 'reset' | 'silent'
  addresses: Addresses
  /** A random password, different for every user; used for `silent` only, and kept nowhere. */
  password(number: number): string
}

/** Documented examples name the user store before the username. */
const STORE = 'DEFAULT/'
const COMMA = 44
const OPEN = 123
const CLOSE = 125
const QUOTE = 34
const OPEN_LIST = 91
const CLOSE_LIST = 93

const LITERALS: Partial<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/,
  integer: /^(?:0|-?[1-9]\d{0,14})$/,
  Boolean: /^(?:true|false)$/,
  Integer: /^(?:0|-?[1-9]\d{0,14})$/,
  Epoch: /^(?:0|[1-9]\d{0,14})$/,
  Decimal: /^(?:0|-?[1-9]\d{0,14})(?:\.\d{1,9})?$/,
}

const encoder = new TextEncoder()
const TEXTS = {
  password: encoder.encode(',"password":'),
  emails: encoder.encode(',"emails":['),
  primary: encoder.encode('{"value":'),
  isPrimary: encoder.encode(',"primary":true}'),
  enterprise: keyBytes(SCHEMAS.enterprise),
  system: keyBytes(SCHEMAS.system),
  custom: keyBytes(SCHEMAS.custom),
  locked: encoder.encode('"accountLocked":true,'),
  disabled: encoder.encode('"accountDisabled":true,'),
  ask: encoder.encode('"askPassword":true}'),
  doNotAsk: encoder.encode('"askPassword":false}'),
}

/** The beginning of a user up to the username, without and with the schemas that not everybody needs. */
const STARTS = [[], [SCHEMAS.enterprise], [SCHEMAS.custom], [SCHEMAS.enterprise, SCHEMAS.custom]].map((more) =>
  encoder.encode(`{"schemas":${JSON.stringify([SCHEMAS.core, SCHEMAS.system, ...more])},"userName":`),
)

const hasAny = (members: readonly Member[], outcomes: readonly Outcome[]): boolean =>
  members.some((member) =>
    'lane' in member ? !outcomes[member.lane.index]!.isEmpty : hasAny(member.children, outcomes),
  )

/** Writes the `data` of a create as JSON. Compiled once; the result is valid JSON for any values. */
export function compileScimUser(
  lanes: readonly Lane[],
  { addresses, credentials, usernameMode, password }: ScimOptions,
): (user: AcceptedUser, number: number, out: ByteWriter) => void {
  const isTest = addresses.kind === 'rewritten'
  const layout = scimLayout(lanes, isTest)
  const mapsLock = lanes.some(({ name }) => name === 'identity/accountLocked')
  const mapsDisabled = lanes.some(({ name }) => name === 'identity/accountDisabled')
  const literals = lanes.map(({ customType, attribute }) => LITERALS[customType ?? attribute?.dataType ?? ''])

  function writeText(text: string, lane: Lane, out: ByteWriter): void {
    if (literals[lane.index]?.test(text)) out.text(text)
    else out.quoted(isTest ? writtenText(addresses, text) : text)
  }
  /** Booleans and numbers where the target's type says so, a list where it takes one, else a string. */
  function writeValue(lane: Lane, outcome: Outcome, out: ByteWriter): void {
    if (outcome.json) {
      out.copy(outcome.json)
      return
    }
    const { bytes } = outcome
    if (bytes && !isTest && !literals[lane.index]) {
      out.byte(QUOTE)
      out.copy(bytes, outcome.start, outcome.end)
      out.byte(QUOTE)
      return
    }
    const from = out.used
    if (lane.multiValued && outcome.list) {
      out.byte(OPEN_LIST)
      outcome.list.forEach((text, i) => {
        if (i > 0) out.byte(COMMA)
        writeText(text, lane, out)
      })
      out.byte(CLOSE_LIST)
    } else writeText(outcome.text, lane, out)
    if (outcome.isKept) outcome.json = out.bytes.slice(from, out.used)
  }
  /** Answers whether anything was written. */
  function writeMembers(members: readonly Member[], outcomes: readonly Outcome[], out: ByteWriter): boolean {
    let any = false
    for (const member of members) {
      if ('lane' in member ? outcomes[member.lane.index]!.isEmpty : !hasAny(member.children, outcomes)) continue
      if (any) out.byte(COMMA)
      any = true
      out.copy(member.key)
      if ('lane' in member) {
        writeValue(member.lane, outcomes[member.lane.index]!, out)
        continue
      }
      out.byte(OPEN)
      writeMembers(member.children, outcomes, out)
      out.byte(CLOSE)
    }
    return any
  }
  function writeElements(
    elements: readonly Element[],
    outcomes: readonly Outcome[],
    out: ByteWriter,
    isFirst: boolean,
  ) {
    let first = isFirst
    for (const { lane, before, after } of elements) {
      const outcome = outcomes[lane.index]!
      if (outcome.isEmpty) continue
      if (!first) out.byte(COMMA)
      first = false
      out.copy(before)
      out.quoted(writtenText(addresses, outcome.text))
      out.copy(after)
    }
  }
  const isAny = (elements: readonly Element[], outcomes: readonly Outcome[]) =>
    elements.some(({ lane }) => !outcomes[lane.index]!.isEmpty)
  function writeObject(
    key: Uint8Array,
    members: readonly Member[],
    outcomes: readonly Outcome[],
    out: ByteWriter,
  ): void {
    out.byte(COMMA)
    out.copy(key)
    out.byte(OPEN)
    writeMembers(members, outcomes, out)
    out.byte(CLOSE)
  }

  return (user, number, out) => {
    const { outcomes, stateTarget } = user
    const hasEnterprise = hasAny(layout.enterprise, outcomes)
    const hasCustom = hasAny(layout.custom, outcomes)
    out.copy(STARTS[(hasEnterprise ? 1 : 0) + (hasCustom ? 2 : 0)]!)
    out.quoted(STORE + (usernameMode === 'email' ? writtenAddress(addresses, user.username) : user.username))
    if (credentials === 'silent') {
      out.copy(TEXTS.password)
      out.quoted(password(number))
    }
    if (hasAny(layout.core, outcomes)) {
      out.byte(COMMA)
      writeMembers(layout.core, outcomes, out)
    }
    if (user.email !== '' || isAny(layout.emails, outcomes)) {
      out.copy(TEXTS.emails)
      if (user.email !== '') {
        out.copy(TEXTS.primary)
        out.quoted(writtenAddress(addresses, user.email))
        out.copy(TEXTS.isPrimary)
      }
      writeElements(layout.emails, outcomes, out, user.email === '')
      out.byte(CLOSE_LIST)
    }
    for (const { key, elements } of layout.lists) {
      if (!isAny(elements, outcomes)) continue
      out.byte(COMMA)
      out.copy(key)
      out.byte(OPEN_LIST)
      writeElements(elements, outcomes, out, true)
      out.byte(CLOSE_LIST)
    }
    if (hasEnterprise) writeObject(TEXTS.enterprise, layout.enterprise, outcomes, out)
    out.byte(COMMA)
    out.copy(TEXTS.system)
    out.byte(OPEN)
    if (writeMembers(layout.system, outcomes, out)) out.byte(COMMA)
    if (stateTarget === 'locked' && !mapsLock) out.copy(TEXTS.locked)
    if (stateTarget === 'disabled' && !mapsDisabled) out.copy(TEXTS.disabled)
    out.copy(credentials === 'reset' ? TEXTS.ask : TEXTS.doNotAsk)
    if (hasCustom) writeObject(TEXTS.custom, layout.custom, outcomes, out)
    out.byte(CLOSE)
  }
}
