// Runs the benchmarks of bench/ one after the other and prints their tables.
//   npm run bench                               invented users, three rounds
//   npm run bench -- profile --file users.csv   one benchmark, a file of your own
//   npm run bench -- --users 1000000 --rounds 5
//   npm run bench -- --chromium                 the profile in a real browser
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { writeUsers } from '../bench/data/users.mjs'
import { prepareKernel } from './prepare.mjs'
import { ROOT, stop } from './runtime.mjs'

const BENCH = path.join(ROOT, 'bench')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string' },
    users: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '3' },
    chromium: { type: 'boolean', default: false },
  },
})

/** A file of invented users, made once for every number of them. */
function usersFile(users) {
  const file = path.join(ROOT, '.cache', 'bench', `users-${users}.csv`)
  if (existsSync(file)) return file
  console.log(`Writing ${users.toLocaleString('en')} invented users ...`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeUsers(file, users)
  return file
}

const all = readdirSync(BENCH)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -4))
const wanted =
  positionals.length > 0 ? positionals : all.filter((name) => name.endsWith('-chromium') === values.chromium)
const unknown = wanted.find((name) => !all.includes(name))
if (unknown) stop(`There is no benchmark "${unknown}". There are: ${all.join(', ')}.`)
await prepareKernel()
const file = values.file ? path.resolve(values.file) : usersFile(Number(values.users))
for (const name of wanted) {
  console.log(`\n== ${name}`)
  const args = [path.join(BENCH, `${name}.mjs`), file, values.rounds]
  if (spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status !== 0) process.exitCode = 1
}
