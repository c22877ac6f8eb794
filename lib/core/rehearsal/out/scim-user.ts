import { SCHEMAS } from '@/lib/core/asgardeo/catalogue'
import type { UsernameMode } from '@/lib/core/facts/mapping'
import type { Lane } from '../lane'
import type { Outcome } from '../outcome'
import type { AcceptedUser } from './accepted-user'
import { type Addresses, isLeftOut, writtenAddress, writtenLogin, writtenText } from './addresses'
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
const OPEN_LIST = 91
const CLOSE_LIST = 93

/** The username with its store, as it stands in the file. */
export function writtenUsername(
  { username }: Pick<AcceptedUser, 'username'>,
  { addresses, usernameMode }: Pick<ScimOptions, 'addresses' | 'usernameMode'>,
): string {
  return STORE + writtenLogin(addresses, usernameMode, username)
}

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
  emails: keyBytes('emails'),
  primary: encoder.encode(',{"value":'),
  isPrimary: encoder.encode(',"primary":true}'),
  enterprise: keyBytes(SCHEMAS.enterprise),
  system: keyBytes(SCHEMAS.system),
  custom: keyBytes(SCHEMAS.custom),
  locked: encoder.encode(',"accountLocked":true'),
  disabled: encoder.encode(',"accountDisabled":true'),
  ask: encoder.encode(',"askPassword":true'),
  doNotAsk: encoder.encode(',"askPassword":false'),
}

/** The beginning of a user up to the username, without and with the schemas that not everybody needs. */
const STARTS = [[], [SCHEMAS.enterprise], [SCHEMAS.custom], [SCHEMAS.enterprise, SCHEMAS.custom]].map((more) =>
  encoder.encode(`{"schemas":${JSON.stringify([SCHEMAS.core, SCHEMAS.system, ...more])},"userName":`),
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
  const isEmpty = (outcome: Outcome) =>
    outcome.isEmpty || (isTest && (outcome.list ?? [outcome.text]).every((value) => isLeftOut(addresses, value)))
  const hasAny = (members: readonly Member[], outcomes: readonly Outcome[]): boolean =>
    members.some((member) =>
      'lane' in member ? !isEmpty(outcomes[member.lane.index]!) : hasAny(member.children, outcomes),
    )
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
      out.clean(bytes, outcome.start, outcome.end)
      return
    }
    const from = out.used
    if (lane.multiValued && outcome.list) {
      out.byte(OPEN_LIST)
      const members = isTest ? outcome.list.filter((text) => !isLeftOut(addresses, text)) : outcome.list
      members.forEach((text, i) => {
        if (i > 0) out.byte(COMMA)
        writeText(text, lane, out)
      })
      out.byte(CLOSE_LIST)
    } else writeText(outcome.text, lane, out)
    if (outcome.isKept) outcome.json = out.bytes.slice(from, out.used)
  }
  /** Each member with a comma before it; see `ByteWriter.close`. */
  function writeMembers(members: readonly Member[], outcomes: readonly Outcome[], out: ByteWriter): void {
    for (const member of members) {
      if ('lane' in member) {
        const outcome = outcomes[member.lane.index]!
        if (isEmpty(outcome)) continue
        out.copy(member.key)
        writeValue(member.lane, outcome, out)
      } else writeObject(member.key, member.children, outcomes, out)
    }
  }
  function writeObject(
    key: Uint8Array,
    members: readonly Member[],
    outcomes: readonly Outcome[],
    out: ByteWriter,
  ): void {
    const start = out.used
    out.copy(key)
    const from = out.used
    writeMembers(members, outcomes, out)
    out.close(start, from, OPEN, CLOSE)
  }
  function writeElements(elements: readonly Element[], outcomes: readonly Outcome[], out: ByteWriter): void {
    for (const { lane, before, after } of elements) {
      const outcome = outcomes[lane.index]!
      if (isEmpty(outcome)) continue
      out.copy(before)
      out.quoted(writtenText(addresses, outcome.text))
      out.copy(after)
    }
  }
  function writeEmails(user: AcceptedUser, out: ByteWriter): void {
    const start = out.used
    out.copy(TEXTS.emails)
    const from = out.used
    if (user.email !== '') {
      out.copy(TEXTS.primary)
      out.quoted(writtenAddress(addresses, user.email))
      out.copy(TEXTS.isPrimary)
    }
    writeElements(layout.emails, user.outcomes, out)
    out.close(start, from, OPEN_LIST, CLOSE_LIST)
  }
  function writeSystem({ outcomes, stateTarget }: AcceptedUser, out: ByteWriter): void {
    const start = out.used
    out.copy(TEXTS.system)
    const from = out.used
    writeMembers(layout.system, outcomes, out)
    if (stateTarget === 'locked' && !mapsLock) out.copy(TEXTS.locked)
    if (stateTarget === 'disabled' && !mapsDisabled) out.copy(TEXTS.disabled)
    out.copy(credentials === 'reset' ? TEXTS.ask : TEXTS.doNotAsk)
    out.close(start, from, OPEN, CLOSE)
  }

  return (user, number, out) => {
    const { outcomes } = user
    const more = (hasAny(layout.enterprise, outcomes) ? 1 : 0) + (hasAny(layout.custom, outcomes) ? 2 : 0)
    out.copy(STARTS[more]!)
    out.quoted(writtenUsername(user, { addresses, usernameMode }))
    if (credentials === 'silent') {
      out.copy(TEXTS.password)
      out.quoted(password(number))
    }
    writeMembers(layout.core, outcomes, out)
    writeEmails(user, out)
    for (const { key, elements } of layout.lists) {
      const start = out.used
      out.copy(key)
      const from = out.used
      writeElements(elements, outcomes, out)
      out.close(start, from, OPEN_LIST, CLOSE_LIST)
    }
    writeObject(TEXTS.enterprise, layout.enterprise, outcomes, out)
    writeSystem(user, out)
    writeObject(TEXTS.custom, layout.custom, outcomes, out)
    out.byte(CLOSE)
  }
}
