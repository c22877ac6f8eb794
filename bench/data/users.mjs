// A seeded CSV of invented users for the benchmarks: quoted commas, line breaks in cells, doubled quotes, names outside
// ASCII, hashes of several kinds, duplicates. Every user is a function of the seed and its number.
import { closeSync, openSync, writeSync } from 'node:fs'

const COLUMNS =
  'user_id email email_verified username given_name family_name display_name phone_number birthdate locale zoneinfo street_address city country company department groups employee_number created_at last_login logins_count blocked password_hash notes'
const GIVEN = 'Amara Björn Chloé Dagmar Emma François Grace Hiroshi Ines José Kamala Liam Mateo Núria Omar Priya'.split(
  ' ',
)
const FAMILY =
  "Adeyemi Åberg Bianchi Chen D'Souza Eriksen Fischer Gómez Haddad Ivanova Jansen Kaya Larsen Müller".split(' ')
const COMPANIES = ['Example, Inc.', 'Sample GmbH', 'Test "Retail" Ltd', 'Specimen']
const GROUPS = ['admins', 'staff', 'contractors', 'beta', 'billing', 'auditors']
const NOTES = ['VIP customer', 'Asked to be called "Doc"', 'Contract ends\nDec 31, 2026', 'Überprüft, ok', '']
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./'

function randomOf(seed) {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below
  }
}

const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function hashOf(random) {
  const base64 = (length) => Array.from({ length }, () => BASE64[random(64)]).join('')
  const kind = random(100)
  if (kind < 70) return `$2b$10$${base64(53)}`
  if (kind < 80) return `$argon2id$v=19$m=65536,t=3,p=4$${base64(22)}$${base64(43)}`
  if (kind < 90) return `pbkdf2_sha256$600000$${base64(12)}$${base64(43)}=`
  return kind < 95 ? `{SSHA}${base64(38)}==` : ''
}

function rowOf(i) {
  const random = randomOf(i * 2654435761)
  const pick = (list) => list[random(list.length)]
  const [given, family] = [pick(GIVEN), pick(FAMILY)]
  const login = `user.${i.toString(36)}`
  const day = () => new Date(1325376000000 + random(5000) * 86_400_000 + random(86_400_000)).toISOString()
  const email = random(250) === 0 ? 'shared@corp.example' : `${login}@corp.example`
  return [
    `auth0|${(i * 2654435761).toString(16).padStart(16, '0')}`,
    email,
    random(6) > 0,
    login,
    given,
    family,
    random(3) === 0 ? `${family}, ${given}` : `${given} ${family}`,
    random(4) === 0 ? '' : `+1555${String(random(10_000_000)).padStart(7, '0')}`,
    random(3) === 0 ? '' : day().slice(0, 10),
    pick(['en-US', 'de-DE', 'pt-BR', 'si-LK']),
    pick(['Europe/Berlin', 'Asia/Colombo', 'America/New_York']),
    random(2) === 0 ? '' : `${random(9999)} High Street${random(4) === 0 ? '\nFloor 2' : ''}`,
    pick(['London', 'München', 'São Paulo']),
    pick(['GB', 'DE', 'BR']),
    random(5) === 0 ? '' : pick(COMPANIES),
    pick(['Sales', 'Legal', 'R&D', '']),
    [...new Set([pick(GROUPS), pick(GROUPS)])].join(','),
    random(2) === 0 ? '' : `E${String(i % 900_000).padStart(6, '0')}`,
    day(),
    random(8) === 0 ? '' : day(),
    random(2500),
    random(50) === 0,
    hashOf(random),
    pick(NOTES),
  ]
    .map((cell) => quoted(String(cell)))
    .join(',')
}

export const HEADER = `${COLUMNS.replaceAll(' ', ',')}\n`

/** The rows of `count` users from number `from` on. */
export function csvOf(from, count) {
  return Array.from({ length: count }, (_, k) => `${rowOf(from + k)}\n`).join('')
}

/** Writes `users` users to the file at `path`. */
export function writeUsers(path, users) {
  const file = openSync(path, 'w')
  writeSync(file, HEADER)
  for (let from = 0; from < users; from += 5000) writeSync(file, csvOf(from, Math.min(5000, users - from)))
  closeSync(file)
}
