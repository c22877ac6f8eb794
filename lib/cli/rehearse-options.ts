import { isIsoDate } from '@/lib/core/plan/check-answer'
import type { UserFiles } from '@/lib/core/rehearsal/files-out'
import { STDIN } from './expand-pattern'
import { dayOf } from './plan-argument'
import { readScimUrl } from './scim-client'

/** What the command line asked for. */
export type RehearseOptions = {
  plan: string
  users: string[]
  out: string
  today: string
  json: boolean
  who: UserFiles['who'] | 'none'
  channels: UserFiles['channels']
  credentials: UserFiles['credentials'] | null
  domain: string
  /** People who will get mail, as typed; null: addresses are rewritten. */
  realAddresses: number | null
  /** Where the pilot is sent after the rehearsal; null: nowhere. */
  service: URL | null
  sendsReal: boolean
  /** Go on with what an interrupted sending left in the folder, without rehearsing. */
  resumes: boolean
}

/** Reserved (RFC 2606): nothing sent there arrives anywhere. */
const NOWHERE = 'rehearsal.example'
const VALUED = [
  '--plan',
  '--out',
  '--date',
  '--files',
  '--channels',
  '--credentials',
  '--domain',
  '--real-addresses',
  '--against-scim',
]
const FLAGS = ['--json', '--send-real-invitations', '--resume']

/** The options, or the sentence that says what is wrong with them. */
export function readRehearseOptions(args: readonly string[]): RehearseOptions | string {
  const values = new Map<string, string>()
  const users: string[] = []
  const flags = new Set<string>()
  let takesUsers = false
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (FLAGS.includes(arg)) flags.add(arg)
    else if (arg === '--users') takesUsers = true
    else if (VALUED.includes(arg)) {
      const value = args[++i]
      if (value === undefined || value.startsWith('--')) return `${arg} needs a value.`
      values.set(arg, value)
      takesUsers = false
    } else if (arg.startsWith('-') && arg !== STDIN) return `${arg} is no option of rehearse.`
    else if (takesUsers) users.push(arg)
    else return `"${arg}" belongs to no option. Put the export files behind --users.`
  }
  const [plan, out] = [values.get('--plan'), values.get('--out')]
  const resumes = flags.has('--resume')
  if (!plan || !out || (users.length === 0 && !resumes))
    return 'Name a plan with --plan, the export with --users and a folder with --out.'
  const today = dayOf([...args])
  if (!isIsoDate(today)) return '--date needs a day, such as 2027-03-27.'
  const who = values.get('--files') ?? 'pilot'
  if (who !== 'pilot' && who !== 'all' && who !== 'none') return '--files is pilot, all or none.'
  const channels = (values.get('--channels') ?? 'scim,console').split(',')
  if (!channels.every((channel) => channel === 'scim' || channel === 'console'))
    return '--channels is scim, console or both.'
  const credentials = values.get('--credentials') ?? null
  if (credentials !== null && credentials !== 'reset' && credentials !== 'silent')
    return '--credentials is reset or silent.'
  const people = values.get('--real-addresses')
  if (people !== undefined && !/^\d{1,9}$/.test(people))
    return '--real-addresses needs the number of people who will get mail.'
  const domain = values.get('--domain') ?? NOWHERE
  const realAddresses = people === undefined ? null : Number(people)
  const address = values.get('--against-scim')
  const service = address === undefined ? null : readScimUrl(address)
  if (typeof service === 'string') return service
  const sendsReal = flags.has('--send-real-invitations')
  if (resumes && !service) return '--resume goes on with --against-scim.'
  if (service && who !== 'pilot') return 'Only the pilot is sent: leave --files out.'
  if (service && !channels.includes('scim')) return 'The pilot is sent as SCIM: leave --channels out.'
  if (service && realAddresses !== null && !sendsReal)
    return 'With real addresses the pilot would write to real people. Add --send-real-invitations when you mean it, or leave --real-addresses out.'
  return {
    plan,
    users,
    out,
    today,
    json: flags.has('--json'),
    who,
    channels: channels as UserFiles['channels'],
    credentials,
    domain,
    realAddresses,
    service,
    sendsReal,
    resumes,
  }
}
