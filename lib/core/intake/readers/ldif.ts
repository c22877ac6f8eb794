import { LdifSession } from '../ldif/ldif-session'
import type { Reader } from './reader'

/** LDIF, the text form of directory entries (RFC 2849). */
export const ldif: Reader = {
  id: 'ldif',
  name: 'LDIF',
  detect(_head, text) {
    const lines = text.slice(0, 20_000).split(/\r?\n/)
    const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
    if (/^version:\s*1\s*$/.test(first)) return { score: 0.98, signs: ['starts with an LDIF version line'] }
    if (/^dn::?\s?/i.test(first)) return { score: 0.98, signs: ['starts with a distinguished name'] }
    return { score: 0, signs: [] }
  },
  open: (_head, sink) => new LdifSession(sink),
}
