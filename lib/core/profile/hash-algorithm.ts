/** What else the record says about its password: the name of the scheme, a cost, a salt beside it. */
export type HashContext = { scheme?: string; factor?: string; hasSalt?: boolean }

type Recogniser = (value: string) => string | null

const PLAIN_WORD = /^[\x20-\x7e]{1,40}$/
const CRYPT: Record<string, string> = {
  1: 'md5crypt',
  5: 'sha256crypt',
  6: 'sha512crypt',
  y: 'yescrypt',
  7: 'scrypt',
}

/** Modular crypt format: everything that starts with a dollar. */
function crypt(value: string): string | null {
  if (value.length === 60 && value[1] === '2' && value[6] === '$') {
    const cost = Number(value.slice(4, 6))
    if (Number.isInteger(cost)) return `bcrypt cost ${cost}`
  }
  const argon = /^\$(argon2(?:id|i|d))\$(?:v=\d+\$)?m=(\d+),t=(\d+),p=(\d+)/.exec(value)
  if (argon) return `${argon[1]} m=${argon[2]} t=${argon[3]} p=${argon[4]}`
  const pbkdf2 = /^\$pbkdf2-?(sha\d+)?\$(?:i=)?(\d+)/.exec(value)
  if (pbkdf2) return `pbkdf2-${pbkdf2[1] ?? 'sha1'} ${pbkdf2[2]}`
  const scrypt = /^\$(?:s0|scrypt)\$(ln=\d+,r=\d+,p=\d+)?/.exec(value)
  if (scrypt) return scrypt[1] ? `scrypt ${scrypt[1].replaceAll(',', ' ')}` : 'scrypt'
  const wordPress = /^\$wp\$2y\$(\d\d)\$/.exec(value)
  if (wordPress) return `bcrypt (WordPress) cost ${Number(wordPress[1])}`
  if (/^\$[PH]\$[./0-9A-Za-z]{31}$/.test(value)) return 'phpass'
  if (/^\$S\$[./0-9A-Za-z]{52}$/.test(value)) return 'phpass sha512 (Drupal)'
  const scheme = /^\$(1|5|6|y|7)\$/.exec(value)
  return scheme ? CRYPT[scheme[1]!]! : null
}

/** Schemes in braces, as directories write them (RFC 2307). */
function ldap(value: string): string | null {
  const braced = /^\{([A-Za-z0-9_-]+)\}/.exec(value)
  if (!braced) return null
  const scheme = braced[1]!.toUpperCase()
  const rest = value.slice(braced[0].length)
  if (scheme === 'CRYPT' || scheme === 'BCRYPT' || scheme === 'ARGON2') {
    return recogniseSelfDescribing(rest) ?? `${scheme.toLowerCase()} (LDAP)`
  }
  if (/^(CLEARTEXT|CLEAR|PLAIN)$/.test(scheme)) return 'clear text'
  if (/^(AES\d*(GCM|CBC)?|3DES|DES|BLOWFISH|RC4)$/.test(scheme)) return `${scheme} (reversible)`
  if (scheme === 'BASE64') return 'clear text'
  if (!/^(PKCS5S2|NS-MTA-MD5|GOST|S?SHA\d*|S?MD5|PBKDF2.*|SCRYPT|SASL)$/.test(scheme)) return null
  const iterations = /^(\d+)[:$]/.exec(rest)?.[1]
  return iterations ? `${scheme.toLowerCase()} ${iterations}` : scheme
}

/** Django's `pbkdf2_sha256$` and Werkzeug's `pbkdf2:sha256:`. */
function pbkdf2(value: string): string | null {
  const found = /^pbkdf2[_:](sha1|sha256|sha512)[$:](\d+)\$/.exec(value)
  return found ? `pbkdf2-${found[1]} ${found[2]}` : null
}

const BY_FIRST: Record<string, Recogniser> = {
  $: crypt,
  '{': ldap,
  p: pbkdf2,
  b: (value) => (value.startsWith('bcrypt_sha256$') ? 'bcrypt-sha256' : null),
  s: (value) => (/^scrypt:\d+:\d+:\d+\$/.test(value) ? `scrypt ${value.slice(7, value.indexOf('$'))}` : null),
  A: (value) => (/^AQAAAA[EI]A/.test(value) ? 'ASP.NET Identity v3 (pbkdf2)' : null),
  f: (value) => (value.startsWith('fakeHash:') ? 'clear text' : null),
}

/** Name and parameters of a hash that says itself what it is; null for any other. */
export function recogniseSelfDescribing(value: string): string | null {
  return BY_FIRST[value[0] ?? '']?.(value) ?? null
}

const HEX: Record<number, string> = { 32: 'md5 (hex)', 40: 'sha1 (hex)', 64: 'sha256 (hex)', 128: 'sha512 (hex)' }

/**
 * Name and parameters of the algorithm behind a password value, `clear text` when it is the password itself, `unknown`
 * when nothing tells. What the value says of itself beats what stands beside it.
 */
export function recogniseHash(value: string, context: HashContext): string {
  const own = recogniseSelfDescribing(value)
  if (own) return own
  const scheme = context.scheme?.toLowerCase()
  if (scheme && scheme !== 'unknown') {
    if (scheme === 'bcrypt' && context.factor) return `bcrypt cost ${Number(context.factor)}`
    return context.factor ? `${scheme} ${context.factor}` : scheme
  }
  const hex = HEX[value.length]
  if (hex && /^[0-9a-fA-F]+$/.test(value)) return hex
  if (/^[A-Za-z0-9+/_-]{40,}={0,2}$/.test(value)) return 'unknown'
  if (context.hasSalt) return 'unknown'
  return PLAIN_WORD.test(value) ? 'clear text' : 'unknown'
}
