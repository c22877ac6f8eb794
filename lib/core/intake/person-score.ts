import { isJsonObject } from '@/lib/core/json'

const STRONG = new Set(
  'email mail username login userid firstname givenname lastname familyname surname sn phone phonenumber mobile sub localid displayname emailverified userprincipalname primaryemailaddress samaccountname credentials profile schemas uid registrations passwordhash password emails nickname fullname userstatus identities'.split(
    ' ',
  ),
)
const WEAK = new Set('id name enabled status active attributes created createdat roles groups'.split(' '))

/** The same of a record that may hold the person in one of its members: `node`, `_source`, `fields`, `user`. */
export function heldPersonScore(value: unknown): number {
  if (!isJsonObject(value)) return 0
  return Math.max(personScore(value), ...Object.values(value).map((member) => personScore(member)))
}

/** How much an object looks like a person: names of attributes that people have; 1.5 and more is a person. */
export function personScore(value: unknown): number {
  if (!isJsonObject(value)) return 0
  // A realm has an id, roles and groups too.
  if ('realm' in value && ('clients' in value || 'sslRequired' in value)) return 0
  // Ids such as uid1, uid2 and uid3 of many people are one name.
  const names = new Set(Object.keys(value).map((key) => key.toLowerCase().replace(/[^a-z]/g, '')))
  let score = 0
  for (const name of names) {
    if (STRONG.has(name)) score += 1
    else if (WEAK.has(name)) score += 0.5
  }
  return score
}
