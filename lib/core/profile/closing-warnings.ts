import { Issues } from '@/lib/core/intake/issues'
import { missingPages } from '@/lib/core/intake/missing-pages'
import type { AttributeTable } from './attribute-table'
import type { Dictionary } from './dictionary'
import type { FileProfile, Shared } from './file-profile'
import { words } from './personal-data'
import type { Warning } from './profile'
import { KIND } from './value-type'

const EXTENSIONS: Record<string, RegExp> = {
  csv: /\.(csv|tsv|txt|tab)(\.gz)?$/i,
  json: /\.json(\.gz)?$/i,
  ndjson: /\.(json|ndjson|jsonl)(\.gz)?$/i,
  ldif: /\.(ldif|ldf)(\.gz)?$/i,
  xlsx: /\.(xlsx|xlsm)(\.gz)?$/i,
}

const SECRETS = [
  { names: /totp|otp_secret|mfa_\w*secret|authenticator_secret/, what: 'seeds of second factors' },
  { names: /backup_?codes?|recovery_?codes?/, what: 'recovery codes' },
  { names: /(security|secret|recovery)_?(question|answer)/, what: 'security questions or answers' },
  { names: /private_?key|client_secret|api_?key/, what: 'keys' },
]
/** What templates leave behind when nobody fills them in: `${DOMAIN}`, `{{ BASE_DN }}`, `<<<your domain>>>`. */
const PLACEHOLDER = /<<<[^>]*>>>|\$\{[A-Za-z_][\w.]*\}|\{\{\s*[A-Za-z_][\w.]*\s*\}\}/

/** What a spreadsheet makes of a long number. */
const ROUNDED = /^\d([.,]\d+)?E\+(0?[7-9]|1\d|2\d)$/i

/** How often values of which something is true occur, as far as they are kept. */
function timesOf({ texts, counts }: Dictionary, isIt: (text: string) => boolean): number {
  return texts.reduce((sum, text, i) => sum + (isIt(text) ? counts[i]! : 0), 0)
}

/** Warnings that only the whole can tell: paging, missing companions, contradictions between files. */
export function closingWarnings(read: FileProfile[], shared: Shared, table: AttributeTable): Warning[] {
  const issues = new Issues()
  for (const { file, detail } of missingPages(read)) issues.add('partial-page', file, null, null, detail)
  for (const file of read) {
    const { shape, besides } = file
    const isKnown = /\.(csv|tsv|txt|tab|json|ndjson|jsonl|ldif|ldf|xlsx|xlsm)(\.gz)?$/i.test(file.file)
    if (isKnown && shape && !EXTENSIONS[shape.format]!.test(file.file)) {
      issues.add('extension-differs', file.file, null, null, shape.format.toUpperCase())
    }
    if (shared.heads.people === 0 && file.groups === 0 && 'realm' in besides) issues.add('no-users-in-realm', file.file)
  }
  const users = read.filter(({ role }) => role === 'users')
  const joined = read.find(({ role }) => role === 'hashes' || role === 'factors')
  const groups = read.find(({ role, isCompanion }) => role === 'groups' && !isCompanion)
  if (users.length === 0 && groups) issues.add('users-file-missing', groups.file, null, null, 'groups')
  if (users.length === 0 && joined) {
    const what = joined.role === 'hashes' ? 'password hashes' : 'second factors'
    issues.add('users-file-missing', joined.file, null, null, what)
  } else if (joined) {
    const set = joined.role === 'hashes' ? shared.heads.passwordIds : shared.heads.factorIds
    const missing = set.size - set.countIn(shared.heads.ids)
    if (missing > 0) issues.add('join-incomplete', joined.file, null, null, `${missing} of ${set.size} records`)
  }
  const systems = new Set(
    read
      .filter(({ records, role }) => records > 0 && role !== 'groups' && role !== 'other' && role !== 'factors')
      .map(({ system }) => system.name),
  )
  if (systems.size > 1) issues.add('mixed-systems', read[0]!.file, null, null, [...systems].join(', '))
  const formats = new Set(users.map(({ shape }) => shape!.format))
  if (formats.size > 1) issues.add('mixed-formats', read[0]!.file, null, null, [...formats].join(', '))
  const clear = shared.heads.hashes.list().find(({ name }) => name === 'clear text')
  const holder = (users[0] ?? joined)?.file
  if (clear && holder) issues.add('clear-text-passwords', holder, null, null, '', clear.count)
  for (const column of table.columns) {
    const secret = SECRETS.find(({ names }) => names.test(words(column.name)))
    const isFlag = column.kindCounts()[KIND.boolean]! > 0
    if (secret && column.values > 0 && !isFlag && !/_(enabled|verified|at)$/.test(words(column.name))) {
      issues.add('secrets-present', holder ?? '', null, column.name, secret.what)
    }
    const placeholders = timesOf(column.dictionary, (text) => PLACEHOLDER.test(text))
    if (placeholders > 0) issues.add('placeholder-value', holder ?? '', null, column.name, '', placeholders)
  }
  const headed = table.columns.map((column) => timesOf(column.dictionary, (text) => text === column.name))
  if (headed.filter((times) => times > 0).length > 1) {
    issues.add('repeated-header', holder ?? '', null, null, '', Math.max(...headed))
  }
  for (const column of table.columns) {
    const rounded = timesOf(column.dictionary, (text) => ROUNDED.test(text))
    if (rounded > 0) issues.add('number-rounded', holder ?? '', null, column.name, '', rounded)
  }
  for (const name of table.folded) issues.add('attributes-folded', read[0]?.file ?? '', null, name)
  return issues.warnings()
}
