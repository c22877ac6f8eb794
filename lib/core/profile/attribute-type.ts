import { words } from './personal-data'
import type { AttributeType } from './profile'
import { KIND, type Kind } from './value-type'

/** Share of the values that must agree before the column is called by their type. */
const MOST = 0.9

const TYPE_OF: [AttributeType, Kind[]][] = [
  ['boolean', [KIND.boolean]],
  ['email', [KIND.email]],
  ['url', [KIND.url]],
  ['ip', [KIND.ip]],
  ['date', [KIND.date]],
  ['datetime', [KIND.datetime]],
  ['datetime', [KIND.date, KIND.datetime]],
  ['epoch', [KIND.epoch]],
  ['hash', [KIND.hash]],
  ['json', [KIND.json]],
  ['phone', [KIND.phone]],
  ['identifier', [KIND.uuid]],
  ['identifier', [KIND.leadingZero, KIND.longNumber, KIND.integer, KIND.epoch]],
  ['integer', [KIND.integer]],
  ['decimal', [KIND.integer, KIND.decimal]],
  ['timezone', [KIND.timezone]],
  ['locale', [KIND.locale]],
]

const IDENTIFIER_NAME =
  /(^|_)(id|ids|uid|uuid|guid|sub|localid|oid|dn|distinguished_name|user_?id|external_?id|object_?id|sid|(employee|emp|personal|customer|account|member|badge|cost_?center)_?(id|no|num|number|nummer|code)|matricule|immutable_id|uidnumber|gidnumber|zip\w*|postal_?code|post_?code|plz)$/

/** Type of an attribute from the kinds of its values and, where values alone cannot tell, from its name. */
export function attributeType(name: string, counts: Float64Array, values: number, binary: number): AttributeType {
  if (values === 0) return 'empty'
  if (binary > values / 2) return 'binary'
  const last = words(name.split(/[.:]/).at(-1) ?? '')
  const share = (kinds: Kind[]) => kinds.reduce((sum: number, kind) => sum + counts[kind]!, 0) / values
  const isNumbers = share([KIND.integer, KIND.leadingZero, KIND.longNumber, KIND.epoch, KIND.phone]) >= MOST
  const isAbout = /(verified|confirmed|validated|type|count|code)$/.test(last)
  if (isNumbers && !isAbout && /(^|_)(phone\w*|mobile\w*|tel\w*|handy\w*|fax\w*|cell\w*)($|_)/.test(last))
    return 'phone'
  if (share([KIND.hexHash, KIND.hash]) >= MOST / 3 && /pass|pwd|hash|digest|secret/.test(last)) return 'hash'
  if (share([KIND.base64, KIND.hash, KIND.hexHash]) >= MOST && /pass|pwd|hash|digest/.test(last)) return 'hash'
  if (share([KIND.twoUpper]) >= MOST && /country|^land$|pays|^pais$|usage_location|^c$|nation/.test(last))
    return 'country'
  if (share([KIND.twoUpper, KIND.twoLower, KIND.locale]) >= MOST && /lang|locale|sprache|langue|idioma/.test(last))
    return 'locale'
  if (share([KIND.timezone, KIND.words]) >= MOST && /time_?zone|zone_?info|^tz$/.test(last)) return 'timezone'
  if (
    counts[KIND.leadingZero]! + counts[KIND.longNumber]! === 0 &&
    share([KIND.epoch]) < MOST &&
    share([KIND.integer, KIND.epoch]) >= MOST
  ) {
    return IDENTIFIER_NAME.test(last) ? 'identifier' : 'integer'
  }
  for (const [type, kinds] of TYPE_OF) if (share(kinds) >= MOST) return type
  return IDENTIFIER_NAME.test(last) ? 'identifier' : 'text'
}
