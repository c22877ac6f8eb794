import { randomBytes, randomFillSync } from 'node:crypto'
import { userCap } from '@/lib/core/asgardeo/own-limit'
import { factValue } from '@/lib/core/facts/fact'
import { isIntakeError } from '@/lib/core/intake/issues'
import { keepsBar } from '@/lib/core/rehearsal/exit-bar'
import { filesOut, type UserFiles } from '@/lib/core/rehearsal/files-out'
import { type Addresses, addressProblem, mailsSent } from '@/lib/core/rehearsal/out/addresses'
import { rehearsalPlan } from '@/lib/core/rehearsal/plan'
import { randomPasswords } from '@/lib/core/rehearsal/random-password'
import { bundleOf } from '@/lib/export/bundle-of'
import { setupSheet } from '@/lib/export/setup-sheet'
import { gatherFacts } from '@/lib/plan/gather-facts'
import type { Command } from './command'
import { STDIN } from './expand-pattern'
import { OutputFolder } from './output-folder'
import { readPlanAt } from './plan-argument'
import { rehearsalSummary } from './rehearsal-summary'
import { readRehearseOptions } from './rehearse-options'
import { rehearsePaths } from './rehearse-paths'
import { newReplay, openReplay, sendPilot } from './send-pilot'

const password = randomPasswords((bytes) => randomFillSync(bytes))

/** Names for a terminal: a folder of many files is named once. */
function namesOf(written: ReadonlySet<string>): string[] {
  return [...new Set([...written].map((name) => (name.includes('/') ? `${name.slice(0, name.indexOf('/'))}/` : name)))]
}

export const rehearse: Command = {
  name: 'rehearse',
  summary: 'Try every record of an export against the plan; write what to fix and the files for a pilot',
  help: `Usage: asgardeo-migration-planner rehearse --plan PLAN.json --users FILE... --out DIR [OPTIONS]

FILE may hold * and ?, or be - for standard input. Maps, transforms and judges every record by the dated rules for
Asgardeo. Nothing is sent anywhere unless you ask for it. Writes to DIR:
rehearsal.json (counts only; can be dropped into the rehearsal step), rejected-FILE (the rejected records with row,
rules and reasons), setup.md, and for the pilot scim/, console/ and members/.

  --files        whose files to write: pilot (default), all accepted people, or none
  --channels     scim, console, or both with a comma (default)
  --credentials  reset (every create sends a mail) or silent (random passwords); default: as the plan says
  --domain       the test domain that addresses are rewritten to; default rehearsal.example, where no mail arrives
  --real-addresses N
                 write real addresses and phone numbers: N must be the number of people who will get mail
  --against-scim URL
                 send the pilot's bulk requests to a SCIM service, within its limits a minute, trying again what may
                 pass; the token is read from SCIM_TOKEN. Real addresses need --send-real-invitations as well
  --resume       go on with a sending that was interrupted, from the files in DIR
  --date         the day of the run, instead of today
  --json         print the totals as one JSON document
  --help         this text

Progress and errors go to stderr. Exit codes: 0 rejected records within the exit bar of the plan (without a bar: none),
1 over it or a person of the pilot was refused, 2 wrong use or something cannot be read or reached.`,
  async run(args) {
    const fail = (message: string): number => {
      process.stderr.write(`${message}\n`)
      return 2
    }
    const options = readRehearseOptions(args)
    if (typeof options === 'string') return fail(`${options} See "asgardeo-migration-planner rehearse --help".`)
    const { today, users, who, channels, domain, realAddresses } = options
    const read = await readPlanAt(options.plan)
    if ('error' in read) return fail(read.error.message)
    const facts = gatherFacts(read.plan)
    const plan = rehearsalPlan(facts)
    const { profiles } = read.plan
    if (plan.rows.length === 0 && !plan.usernameSource)
      return fail('The plan has no mapping yet. Map at least the username in step 5, then rehearse.')

    const { service, sendsReal, out } = options
    if (service && options.resumes) {
      const state = openReplay(out, service)
      if (typeof state === 'string') return fail(state)
      if (state.addresses === 'real' && !sendsReal)
        return fail(
          'These files hold real addresses. Add --send-real-invitations when you mean to write to real people.',
        )
      return sendPilot(state, { out, service, limits: plan.limits })
    }
    const addresses: Addresses =
      realAddresses === null
        ? { kind: 'rewritten', domain, salt: randomBytes(16).toString('hex') }
        : { kind: 'real', people: realAddresses }
    // One without a decision gets passwords, because they send no mail.
    const credentials = options.credentials ?? (plan.method === 'reset' ? 'reset' : 'silent')
    const folder = new OutputFolder(options.out)
    const write = (name: string, bytes: Uint8Array) => folder.write(name, bytes)
    const userFiles = (wanted: UserFiles['who']) =>
      filesOut({
        plan,
        today,
        write,
        password,
        wanted: { kind: 'users', who: wanted, channels, credentials, addresses },
      })

    const rewritten = realAddresses === null && who !== 'none'
    if (rewritten) {
      const problem = addressProblem(addresses, 0)
      if (problem) return fail(problem.message)
    }
    const outputs = [
      ...filesOut({ plan, today, write, password, wanted: { kind: 'rejected' } }),
      ...(rewritten ? userFiles(who) : []),
    ]
    if (users.includes(STDIN) && realAddresses !== null && who !== 'none')
      return fail('Real addresses need the export read twice, which standard input does not allow. Name a file.')
    const totals = await rehearsePaths(users, { plan, profiles, today, outputs })
    if (isIntakeError(totals)) return fail(totals.message)
    if (realAddresses !== null && who !== 'none') {
      // How many people get mail is known only now, so the files are written in a second pass.
      const people = who === 'pilot' ? (totals.pilot?.people ?? 0) : totals.accepted
      const problem = addressProblem(
        addresses,
        mailsSent(people, { console: channels.includes('console'), credentials }),
      )
      if (problem) return fail(problem.message)
      const second = await rehearsePaths(users, { plan, profiles, today, outputs: userFiles(who) })
      if (isIntakeError(second)) return fail(second.message)
    }
    const text = `${JSON.stringify(totals, null, 2)}\n`
    folder.write('rehearsal.json', text)
    folder.write('setup.md', await setupSheet.render(bundleOf(read.plan, today, 'a4')))
    const bar = factValue(facts.rehearsal.exitBar) ?? null
    process.stdout.write(
      options.json
        ? text
        : rehearsalSummary(totals, { bar, cap: userCap(plan.limits), names: namesOf(folder.written), facts }),
    )
    const isWithinBar = keepsBar(totals, bar ?? 0) !== false
    const names = [...folder.written].filter((name) => name.startsWith('scim/'))
    if (!service) return isWithinBar ? 0 : 1
    const sent = await sendPilot(newReplay(out, service, names, realAddresses === null ? 'rewritten' : 'real'), {
      out,
      service,
      limits: plan.limits,
    })
    return sent === 0 && !isWithinBar ? 1 : sent
  },
}
