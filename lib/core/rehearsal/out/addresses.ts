import { countText, thousands } from '@/lib/core/count-text'
import type { UsernameMode } from '@/lib/core/facts/mapping'
import { sha256Hex } from '@/lib/core/sha256'
import { looksLikeAddress } from '../address-form'
import { looksLikePhone } from '../holds-phones'

/**
 * Whose addresses stand in test files. `rewritten`: `<hash>@<domain>` and no phone numbers; with `phoneLogins` people log in
 * with their number, which is rewritten too. `real`: `people` is the number
 * of people who will get mail, as somebody typed it who means it.
 */
export type Addresses =
  | { kind: 'rewritten'; domain: string; salt: string; phoneLogins?: boolean }
  | { kind: 'real'; people: number }

export type AddressProblem = { code: string; message: string; where: null }

const HASH_LENGTH = 20
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,10}$/i

/** Why files with these addresses may not be written; null when they may. `mails`: people who would get one. */
export function addressProblem(addresses: Addresses, mails: number): AddressProblem | null {
  if (addresses.kind === 'rewritten') {
    if (DOMAIN.test(addresses.domain)) return null
    return {
      code: 'bad-domain',
      message: 'Name a test domain you own, such as test.example.com: every address in the files is rewritten to it.',
      where: null,
    }
  }
  if (addresses.people === mails) return null
  return {
    code: 'real-addresses-not-confirmed',
    message: `With real addresses ${countText(mails, 'person', 'people')} will get mail. Confirm exactly that number${Number.isFinite(addresses.people) ? `, not ${thousands(addresses.people)}` : ''}, or keep the rewritten addresses.`,
    where: null,
  }
}

/** People who get a mail when files of these kinds are imported: every console row and every create with an invitation. */
export function mailsSent(
  users: number,
  { console, credentials }: { console: boolean; credentials: 'reset' | 'silent' },
): number {
  return console || credentials === 'reset' ? users : 0
}

const hashOf = (salt: string, text: string) => sha256Hex(`${salt}\n${text}`).slice(0, HASH_LENGTH)

/** The address to write. The same address gives the same test address within one salt, in any spelling of its case. */
export function writtenAddress(addresses: Addresses, address: string): string {
  if (addresses.kind === 'real' || address === '') return address
  return `${hashOf(addresses.salt, address.toLowerCase())}@${addresses.domain.toLowerCase()}`
}

/** The username to write: rewritten where it is an address, or a phone number that people log in with. */
export function writtenLogin(addresses: Addresses, mode: UsernameMode, username: string): string {
  if (addresses.kind === 'real' || username === '') return username
  if (mode === 'email') return writtenAddress(addresses, username)
  // Letters and digits, as the alphanumeric mode takes them.
  return addresses.phoneLogins || looksLikePhone(username) ? `test${hashOf(addresses.salt, username)}` : username
}

/** Whether test files are without this value wherever it stands: a phone number. */
export function isLeftOut(addresses: Addresses, value: string): boolean {
  return addresses.kind === 'rewritten' && looksLikePhone(value)
}

/** The value to write of any attribute: an address is an address wherever it stands, and a phone number is left out. */
export function writtenText(addresses: Addresses, value: string): string {
  if (addresses.kind === 'real') return value
  if (looksLikePhone(value)) return ''
  return looksLikeAddress(value) ? writtenAddress(addresses, value) : value
}
