// Speed and memory of a rehearsal (map, transform, judge, write SCIM bulk requests) beside PapaParse with objects and
// JSON.stringify for the same mapping without any judging, each in a fresh process.
//   node bench/rehearsal.mjs FILE.csv [ROUNDS]
// The file is one of the seeded generator (columns email, given_name, ...). Medians; arms take turns in changing order.
import { execFileSync } from 'node:child_process'
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const CHUNK = 1 << 20

const CORE = ['urn:ietf:params:scim:schemas:core:2.0:User']
const SYSTEM = 'urn:scim:wso2:schema'
const CUSTOM = 'urn:scim:schemas:extension:custom:User'
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** [source, target, transforms] */
const MAPPING = [
  ['email', 'username', ['trim', 'lower-case']],
  ['given_name', 'givenname', ['trim']],
  ['family_name', 'lastname', ['trim']],
  ['display_name', 'displayName', []],
  ['phone_number', 'mobile', ['phone-to-e164:US']],
  ['birthdate', 'dob', ['date-to-iso']],
  ['locale', 'local', ['locale-form']],
  ['zoneinfo', 'timeZone', []],
  ['country', 'country', ['country-name']],
  ['company', 'organization', []],
  ['department', 'department', []],
  ['employee_number', 'extendedExternalId', []],
  ['user_id', 'custom:legacy_id', ['strip-prefix']],
  ['username', 'custom:legacy_login', []],
]

function planOf(readTargetText) {
  const rows = MAPPING.map(([source, target, transforms], i) => ({
    id: `r${i}`,
    source,
    target: readTargetText(target),
    transforms,
    confidence: 1,
    reason: '',
    confirmed: true,
  }))
  return {
    usernameMode: 'email',
    usernameSource: null,
    loginIdentifiers: [],
    uniqueness: 'none',
    method: 'silent',
    rows,
    states: [{ id: 's', source: 'blocked', target: 'locked', users: null }],
    roles: [],
    limits: [],
    phones: [],
  }
}

/** What a script of an afternoon does with one row object. */
function scimOf(row, number, apply) {
  const value = {}
  for (const [source, target] of MAPPING) {
    const text = row[source]
    if (text) value[target] = apply[target](text)
  }
  const data = {
    schemas: [...CORE, SYSTEM, ENTERPRISE, CUSTOM],
    userName: `DEFAULT/${value.username}`,
    password: `Aa1!-${number}`,
    name: { givenName: value.givenname, familyName: value.lastname },
    displayName: value.displayName,
    emails: [{ value: value.username, primary: true }],
    phoneNumbers: value.mobile ? [{ type: 'mobile', value: value.mobile }] : undefined,
    locale: value.local,
    timezone: value.timeZone,
    [ENTERPRISE]: {
      organization: value.organization,
      department: value.department,
      employeeNumber: value.extendedExternalId,
    },
    [SYSTEM]: { dateOfBirth: value.dob, country: value.country, askPassword: false },
    [CUSTOM]: { legacy_id: value['custom:legacy_id'], legacy_login: value['custom:legacy_login'] },
  }
  return { method: 'POST', path: '/Users', bulkId: `u-${number}`, data }
}

const ARMS = {
  async papaparse(path, bundle) {
    const { default: Papa } = await import('papaparse')
    const { compileTransforms } = await import(pathToFileURL(bundle).href)
    const apply = Object.fromEntries(MAPPING.map(([, target, steps]) => [target, compileTransforms(steps)]))
    const encoder = new TextEncoder()
    let rows = 0
    let bytes = 0
    let operations = []
    const flush = () => {
      if (operations.length > 0) bytes += encoder.encode(JSON.stringify({ Operations: operations })).length
      operations = []
    }
    await new Promise((done, fail) => {
      Papa.parse(createReadStream(path, { highWaterMark: CHUNK }), {
        header: true,
        skipEmptyLines: true,
        chunk: ({ data }) => {
          for (const row of data) {
            operations.push(scimOf(row, ++rows, apply))
            if (operations.length === 1000) flush()
          }
        },
        complete: done,
        error: fail,
      })
    })
    flush()
    return { rows, bytes }
  },
  async rehearsal(path, bundle) {
    const { createRehearsal, filesOut, readTargetText } = await import(pathToFileURL(bundle).href)
    const plan = planOf(readTargetText)
    let bytes = 0
    const outputs = filesOut({
      plan,
      today: '2026-11-24',
      wanted: {
        kind: 'users',
        who: 'all',
        channels: ['scim'],
        credentials: 'silent',
        addresses: { kind: 'real', people: 0 },
      },
      write: (_, chunk) => {
        bytes += chunk.length
      },
      password: (number) => `Aa1!-${number}`,
    })
    return judge(path, plan, createRehearsal, outputs, () => bytes)
  },
  async 'judge only'(path, bundle) {
    const { createRehearsal, readTargetText } = await import(pathToFileURL(bundle).href)
    return judge(path, planOf(readTargetText), createRehearsal, [], () => 0)
  },
}

function judge(path, plan, createRehearsal, outputs, bytes) {
  const files = [{ name: basename(path), bytes: statSync(path).size }]
  const rehearsal = createRehearsal({ files, plan, today: '2026-11-24', outputs })
  const fd = openSync(path, 'r')
  for (;;) {
    const buffer = new Uint8Array(CHUNK)
    const length = readSync(fd, buffer, 0, CHUNK)
    if (length === 0) break
    rehearsal.push(0, buffer.subarray(0, length))
  }
  closeSync(fd)
  rehearsal.endFile(0)
  const totals = rehearsal.finish()
  return { rows: totals.records, bytes: bytes(), rejected: totals.rejected }
}

const ENTRY = `
export { createRehearsal } from '@/lib/core/rehearsal/rehearsal'
export { filesOut } from '@/lib/core/rehearsal/files-out'
export { readTargetText } from '@/lib/core/mapping/target-text'
export { compileTransforms } from '@/lib/core/transforms/apply-transforms'
`

const [path, third] = process.argv.slice(2)
if (path === '--arm') {
  const [arm, file, bundle] = process.argv.slice(3)
  const started = performance.now()
  const result = await ARMS[arm](file, bundle)
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage()
  console.log(
    JSON.stringify({ ms, cpu: (user + system) / 1000, ...result, rss: process.resourceUsage().maxRSS / 1024 }),
  )
} else if (!path) {
  console.error('Usage: node bench/rehearsal.mjs FILE.csv [ROUNDS]')
  process.exitCode = 1
} else {
  const { build } = await import('esbuild')
  const bundle = join(await mkdtemp(join(tmpdir(), 'rehearsal-')), 'rehearsal.mjs')
  const stdin = { contents: ENTRY, resolveDir: root, loader: 'ts' }
  await build({ stdin, outfile: bundle, bundle: true, format: 'esm', platform: 'node', alias: { '@': root } })
  const arms = Object.keys(ARMS)
  const seen = Object.fromEntries(arms.map((arm) => [arm, []]))
  for (let round = 0; round < Number(third ?? 3); round++) {
    for (const arm of round % 2 === 0 ? arms : [...arms].reverse()) {
      const args = ['--max-old-space-size=8000', fileURLToPath(import.meta.url), '--arm', arm, path, bundle]
      seen[arm].push(JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })))
    }
  }
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
  const msOf = (arm) => median(seen[arm].map(({ ms }) => ms))
  const megabytes = statSync(path).size / 1e6
  console.table(
    arms.map((arm) => ({
      arm,
      ms: Math.round(msOf(arm)),
      'cpu ms': Math.round(median(seen[arm].map(({ cpu }) => cpu))),
      'MB/s': Math.round(megabytes / (msOf(arm) / 1000)),
      'times papaparse': Math.round((msOf('papaparse') / msOf(arm)) * 100) / 100,
      'peak MiB': Math.round(median(seen[arm].map(({ rss }) => rss))),
      rows: seen[arm][0].rows,
      rejected: seen[arm][0].rejected ?? 'not judged',
      'MB out': Math.round(seen[arm][0].bytes / 1e6),
    })),
  )
}
