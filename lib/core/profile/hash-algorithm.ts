/** What else the record says about its password: the name of the scheme, a cost, a salt beside it. */
export type HashContext = { scheme?: string; factor?: string; hasSalt?: boolean }

type Recogniser = (value: string, context: HashContext) => string | null

const PLAIN_WORD = /^[\x20-\x7e]{1,40}$/
const param = (value: string, pattern: RegExp) => pattern.exec(value)?.[1]

/** Self-describing schemes first: what the value says beats what stands beside it. */
const RECOGNISERS: Recogniser[] = [
  (v) => {
    const argon = /^\$(argon2(?:id|i|d))\$(?:v=\d+\$)?m=(\d+),t=(\d+),p=(\d+)/.exec(v)
    return argon ? `${argon[1]} m=${argon[2]} t=${argon[3]} p=${argon[4]}` : null
  },
  (v) => {
    const cost = param(v, /^\$wp\$2y\$(\d\d)\$/)
    return cost ? `bcrypt (WordPress) cost ${Number(cost)}` : null
  },
  (v) => (/^\$[PH]\$[./0-9A-Za-z]{31}$/.test(v) ? 'phpass' : null),
  (v) => {
    const crypt = param(v, /^\$(1|5|6|y|7)\$/)
    const names: Record<string, string> = {
      1: 'md5crypt',
      5: 'sha256crypt',
      6: 'sha512crypt',
      y: 'yescrypt',
      7: 'scrypt',
    }
    return crypt ? names[crypt]! : null
  },
  (v) => {
    const django = /^pbkdf2_(sha1|sha256|sha512)\$(\d+)\$/.exec(v)
    return django ? `pbkdf2-${django[1]} ${django[2]}` : null
  },
  (v) => {
    const werkzeug = /^pbkdf2:(sha1|sha256|sha512):(\d+)\$/.exec(v)
    return werkzeug ? `pbkdf2-${werkzeug[1]} ${werkzeug[2]}` : null
  },
  (v) => (/^scrypt:\d+:\d+:\d+\$/.test(v) ? `scrypt ${v.slice(7, v.indexOf('$'))}` : null),
  (v) => (v.startsWith('bcrypt_sha256$') ? 'bcrypt-sha256' : null),
  (v) => {
    const ldap = /^\{([A-Za-z0-9_-]+)\}/.exec(v)
    if (!ldap) return null
    const scheme = ldap[1]!.toUpperCase()
    if (scheme === 'CRYPT' || scheme === 'BCRYPT' || scheme === 'ARGON2') {
      const inner = recogniseHash(v.slice(ldap[0].length), {})
      return inner.startsWith('clear') || inner === 'unknown' ? `${scheme} (LDAP)` : inner
    }
    if (scheme === 'CLEARTEXT' || scheme === 'CLEAR' || scheme === 'PLAIN') return 'clear text'
    if (!/^(S?SHA\d*|S?MD5|PBKDF2.*|SCRYPT|SASL|SSHA)/.test(scheme)) return null
    const iterations = param(v.slice(ldap[0].length), /^(\d+)[:$]/)
    return iterations ? `${scheme.toLowerCase()} ${iterations}` : scheme
  },
  (v) => (/^AQAAAA[EI]A/.test(v) ? 'ASP.NET Identity v3 (pbkdf2)' : null),
  (v) => (v.startsWith('fakeHash:') ? 'clear text' : null),
]

const HEX: Record<number, string> = { 32: 'md5 (hex)', 40: 'sha1 (hex)', 64: 'sha256 (hex)', 128: 'sha512 (hex)' }

/**
 * Name and parameters of the algorithm behind a password value, `clear text` when it is the password itself, `unknown`
 * when nothing tells. Patterns: idp-exports research, section 6.
 */
export function recogniseHash(value: string, context: HashContext): string {
  if (value.length === 60 && value.startsWith('$2') && value[6] === '$') {
    const cost = Number(value.slice(4, 6))
    if (Number.isInteger(cost)) return `bcrypt cost ${cost}`
  }
  // Every self-describing scheme starts with one of these; most other values need no pattern at all.
  if ('${pbsAf'.includes(value[0] ?? ' ')) {
    for (const recognise of RECOGNISERS) {
      const name = recognise(value, context)
      if (name) return name
    }
  }
  const scheme = context.scheme?.toLowerCase()
  if (scheme && scheme !== 'unknown') {
    if (scheme === 'bcrypt' && context.factor) return `bcrypt cost ${Number(context.factor)}`
    return context.factor ? `${scheme} ${context.factor}` : scheme
  }
  const hex = /^[0-9a-fA-F]+$/.test(value) ? HEX[value.length] : undefined
  if (hex) return hex
  if (/^[A-Za-z0-9+/_-]{40,}={0,2}$/.test(value)) return 'unknown'
  if (context.hasSalt) return 'unknown'
  return PLAIN_WORD.test(value) ? 'clear text' : 'unknown'
}
