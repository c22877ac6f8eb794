/** What a legacy attribute name says once its packaging is off. */
export type PlainName = {
  /** Lower case, without accents and separators: `Given_Name` and `givenName` are both `givenname`. */
  compact: string
  /** The same with words that carry no meaning removed: `customer_email_address` is `emailaddress`. */
  core: string
  /** Words in order, for naming a custom attribute. */
  words: string[]
  /** It came out of free-form metadata, where names mean what the customer wanted. */
  nested: boolean
}

const CLAIM_PREFIX = /^(?:https?:\/\/[^\s]*\/claims\/(?:identity\/)?|urn:[\w:.-]+:(?:(?:user|schema)[:.])?)/i
// Attributes of an application are named after it in Entra: `extension_<32 hexadecimal digits>_loyaltyTier`.
const APPLICATION_PREFIX = /^extension_[0-9a-f]{32}_/i
const PLAIN_PREFIX =
  /^(?:user|users|profile|attributes?|traits|properties|fields|node|_source|item|dev:custom|custom|claims?)[.:]/i
const FREE_FORM =
  /^(?:(?:user|app|public|private|unsafe|raw_user|raw_app|client|raw)_?meta_?data|raw_(?:user|app)_meta_data|metadata|customattributes|custom_?claims|custom_?schemas|custom_attributes|custom_?profile_?attributes|on_?premises_?extension_?attributes|data|extra|preferences)[.:]/i

// Letters that Unicode does not decompose.
const FOLD: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' }

const EMPTY_WORDS = new Set(
  'user users profile customer member person people contact account subscriber client employee primary main default legacy current my value field attr attribute info'.split(
    ' ',
  ),
)

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłæœđı]/g, (letter) => FOLD[letter] ?? letter)
}

export function normaliseName(name: string): PlainName {
  let rest = name.trim()
  let nested = false
  // Bracketed remarks of Google and Entra headers, array marks of flattened JSON, LDAP attribute options.
  rest = rest
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/;(?:lang-[\w-]+|binary)$/i, '')
    .replace(/\s+(?:required|read only)$/i, '')
    .trim()
  for (let turn = 0; turn < 4; turn++) {
    const before = rest
    rest = rest.replace(CLAIM_PREFIX, '').replace(APPLICATION_PREFIX, '').replace(PLAIN_PREFIX, '')
    if (FREE_FORM.test(rest)) {
      nested = true
      rest = rest.replace(FREE_FORM, '')
    }
    if (rest === before) break
  }
  const words = fold(rest.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const kept = words.filter((word) => !EMPTY_WORDS.has(word))
  return { compact: words.join(''), core: kept.join(''), words, nested }
}

/** How databases shorten the words of a column name; only where the short form means one thing. */
const SHORT: Record<string, string> = {
  addr: 'address',
  cd: 'code',
  cntry: 'country',
  ctry: 'country',
  dept: 'department',
  dt: 'date',
  lang: 'language',
  mob: 'mobile',
  nm: 'name',
  no: 'number',
  nr: 'number',
  org: 'organization',
  pos: 'position',
  tel: 'telephone',
}

/** The words written out, without those that carry no meaning; null when nothing was short. */
export function spelledOut({ words }: PlainName): string | null {
  if (!words.some((word) => Object.hasOwn(SHORT, word))) return null
  return words
    .map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word]! : word))
    .filter((word) => !EMPTY_WORDS.has(word) && !/^\d$/.test(word))
    .join('')
}
