/** How hashes, keys and tokens look inside running text. */

const HASH = [
  // Modular crypt, directories, Django, Werkzeug, ASP.NET.
  /\$(?:2[abxy]?|1|5|6|7|y|P|H|wp|argon2(?:id|i|d)|pbkdf2[\w-]*|scrypt|bcrypt[\w-]*)\$[\w./+$=,-]{8,}/,
  /\{(?:S?SHA\d*|S?MD5|PBKDF2[\w-]*|CRYPT|BCRYPT|ARGON2|SCRYPT|CLEARTEXT|CLEAR|PLAIN)\}\S{3,}/i,
  /\b(?:pbkdf2[_:](?:sha1|sha256|sha512)|bcrypt_sha256|argon2)[$:]\S{8,}/,
  /\bscrypt:\d+:\d+:\d+\$\S+/,
  /(?<![A-Za-z0-9])[0-9a-f]{32,}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[0-9A-F]{32,}(?![A-Za-z0-9])/,
]

const SECRET = [
  /-----BEGIN [A-Z ]*(?:PRIVATE KEY|CERTIFICATE)-----/,
  /\beyJ[\w-]{8,}\.[\w-]{8,}/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{30,}|\bgh[opsu]_\w{20,}|\bxox[abprs]-[\w-]{10,}|\b[sr]k_(?:live|test)_\w{10,}|\bglpat-[\w-]{15,}/,
  /\b(?:Bearer|Basic)\s+(?=\S*\d)[\w+/=.~-]{16,}/,
  /\botpauth:\/\//i,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/:@]+@/i,
  // A word for a secret, then a value with letters and digits: "password: Sommer2026".
  /(?:passw(?:or)?d|passwd|pwd|kennwort|passwort|contrase(?:ñ|n)a|senha|mot de passe|secret|api[ _-]?key|access[ _-]?token|client[ _-]?secret|token)["']?\s*(?:[:=]|\bis\b)\s*["']?(?=[^\s"']*\d)(?=[^\s"']*\p{L})[^\s"']{6,}/iu,
]

/** A password hash or the digest of a value. */
export function hashIn(text: string): boolean {
  return HASH.some((pattern) => pattern.test(text))
}

/** A key, token or password, by its prefix, by the word before it, or because no word looks like that. */
export function secretIn(text: string): boolean {
  return SECRET.some((pattern) => pattern.test(text)) || tokens(text).some(isRandom)
}

const tokens = (text: string) => text.match(/[A-Za-z0-9+/=_-]{24,}/g) ?? []

/**
 * Random text changes between upper case, lower case and digits at about six places in ten; names and camelCase words
 * stay under three. Only runs long enough for that to tell are judged.
 */
function isRandom(token: string): boolean {
  const classes = [...token].flatMap((char) =>
    /[A-Z]/.test(char) ? 'A' : /[a-z]/.test(char) ? 'a' : /\d/.test(char) ? '9' : [],
  )
  if (new Set(classes).size < 3) return false
  const changes = classes.filter((kind, at) => at > 0 && kind !== classes[at - 1]).length
  return changes / Math.max(1, classes.length - 1) > 0.38
}
