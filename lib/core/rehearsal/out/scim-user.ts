import type { UsernameMode } from '@/lib/core/facts/mapping'
import type { Lane } from '../lane'
import type { Outcome } from '../outcome'
import type { AcceptedUser } from './accepted-user'
import { type Addresses, isLeftOut, writtenAddress, writtenLogin, writtenText } from './addresses'
import type { ByteWriter } from './byte-writer'
import { scimLayout } from './scim-layout'
import { LOGIN, PASSWORD, type UserTemplate, userTemplate } from './scim-template'
import { TemplateTree } from './template-tree'

export type ScimOptions = {
  usernameMode: UsernameMode
  credentials: 'reset' | 'silent'
  addresses: Addresses
  /** A random password, different for every user; used for `silent` only, and kept nowhere. */
  password(number: number): string
}

/** Documented examples name the user store before the username. */
const STORE = 'DEFAULT/'
const STORE_BYTES = new TextEncoder().encode(`"${STORE}`)
const COMMA = 44
const QUOTE = 34
const OPEN_LIST = 91
const CLOSE_LIST = 93

/** The username with its store, as it stands in the file. */
export function writtenUsername(
  { login }: Pick<AcceptedUser, 'login'>,
  { addresses, usernameMode }: Pick<ScimOptions, 'addresses' | 'usernameMode'>,
): string {
  return STORE + writtenLogin(addresses, usernameMode, login.text)
}

const LITERALS: Partial<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/,
  integer: /^(?:0|-?[1-9]\d{0,14})$/,
  Boolean: /^(?:true|false)$/,
  Integer: /^(?:0|-?[1-9]\d{0,14})$/,
  Epoch: /^(?:0|[1-9]\d{0,14})$/,
  Decimal: /^(?:0|-?[1-9]\d{0,14})(?:\.\d{1,9})?$/,
}

/** Writes the `data` of a create as JSON. Compiled once; the result is valid JSON for any values. */
export function compileScimUser(
  lanes: readonly Lane[],
  options: ScimOptions,
): (user: AcceptedUser, number: number, out: ByteWriter) => void {
  const { addresses, credentials, usernameMode, password } = options
  const isTest = addresses.kind === 'rewritten'
  const layout = scimLayout(lanes, isTest)
  const maps = (name: string) => lanes.some((lane) => lane.name === name)
  const templating = {
    credentials,
    mapsLock: maps('identity/accountLocked'),
    mapsDisabled: maps('identity/accountDisabled'),
  }
  const typed = new Set([layout.emails, ...layout.lists.map(({ elements }) => elements)].flat().map(({ lane }) => lane))
  const literals = lanes.map((lane) =>
    typed.has(lane) ? undefined : LITERALS[lane.customType ?? lane.attribute?.dataType ?? ''],
  )
  const takesList = lanes.map((lane) => lane.multiValued && !typed.has(lane))
  const templates = new TemplateTree(lanes.length + 3)

  const isEmpty = (outcome: Outcome) =>
    outcome.isEmpty || (isTest && (outcome.list ?? [outcome.text]).every((value) => isLeftOut(addresses, value)))

  /** The template for what this user has; lanes are asked in their order, so that the same answers lead to the same place. */
  function templateFor(user: AcceptedUser): UserTemplate {
    const { outcomes, address, stateTarget } = user
    templates.begin()
    templates.answer(address.isEmpty)
    templates.answer(stateTarget === 'locked')
    templates.answer(stateTarget === 'disabled')
    for (let i = 0; i < outcomes.length; i++) templates.answer(isEmpty(outcomes[i]!))
    return templates.get() ?? templates.set(newTemplate(user))
  }
  function newTemplate({ outcomes, address, stateTarget }: AcceptedUser): UserTemplate {
    const shape = { stateTarget, hasAddress: !address.isEmpty, has: ({ index }: Lane) => !isEmpty(outcomes[index]!) }
    return userTemplate(layout, shape, templating)
  }
  function writeText(text: string, index: number, out: ByteWriter): void {
    if (literals[index]?.test(text)) out.text(text)
    else out.quoted(isTest ? writtenText(addresses, text) : text)
  }
  function writeList(list: readonly string[], index: number, out: ByteWriter): void {
    out.byte(OPEN_LIST)
    const members = isTest ? list.filter((text) => !isLeftOut(addresses, text)) : list
    members.forEach((text, i) => {
      if (i > 0) out.byte(COMMA)
      writeText(text, index, out)
    })
    out.byte(CLOSE_LIST)
  }
  /** Booleans and numbers where the target's type says so, a list where it takes one, else a string. */
  function writeValue(index: number, outcome: Outcome, out: ByteWriter): void {
    const { bytes, json } = outcome
    if (json) {
      out.copy(json)
      return
    }
    if (bytes && !isTest && !literals[index]) {
      out.clean(bytes, outcome.start, outcome.end)
      return
    }
    const from = out.used
    if (takesList[index] && outcome.list) writeList(outcome.list, index, out)
    else writeText(outcome.text, index, out)
    if (outcome.isKept) outcome.json = out.bytes.slice(from, out.used)
  }
  function writeLogin(user: AcceptedUser, out: ByteWriter): void {
    const { bytes, start, end } = user.login
    if (bytes && !isTest) {
      out.copy(STORE_BYTES)
      out.part(bytes, start, end)
      out.byte(QUOTE)
    } else out.quoted(writtenUsername(user, { addresses, usernameMode }))
  }
  function writeAddress(address: Outcome, out: ByteWriter): void {
    if (address.bytes && !isTest) out.clean(address.bytes, address.start, address.end)
    else out.quoted(writtenAddress(addresses, address.text))
  }

  return (user, number, out) => {
    const { parts, slots } = templateFor(user)
    out.copy(parts[0]!)
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      if (slot >= 0) writeValue(slot, user.outcomes[slot]!, out)
      else if (slot === LOGIN) writeLogin(user, out)
      else if (slot === PASSWORD) out.quoted(password(number))
      else writeAddress(user.address, out)
      out.copy(parts[i + 1]!)
    }
  }
}
