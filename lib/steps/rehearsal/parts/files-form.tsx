'use client'
import { useId, useState } from 'react'
import { wholeNumberFrom } from '@/components/plan/form-values'
import { count, formatNumber } from '@/components/ui/format'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { writesToDisk } from '@/lib/client/destination'
import { randomId } from '@/lib/client/random-id'
import type { FilesWanted } from '@/lib/core/rehearsal/files-out'
import { type Addresses, addressProblem, mailsSent } from '@/lib/core/rehearsal/out/addresses'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'

type Props = { totals: RehearsalTotals; download(name: string, wanted: FilesWanted): void }

const CHANNELS = { both: ['scim', 'console'], scim: ['scim'], console: ['console'] } as const
type Channel = keyof typeof CHANNELS

function pilotHint({ pilot }: RehearsalTotals): string {
  const shows =
    'A pilot shows every transform, hash, locale, role, state and rule that was seen, with few people (a greedy choice).'
  return pilot && pilot.missed > 0
    ? `${shows} There were too many: ${formatNumber(pilot.missed)} are not shown.`
    : shows
}

/** Which files, for whom, with whose addresses. Written on request, saved by the browser, kept nowhere else. */
export function FilesForm({ totals, download }: Props) {
  const id = useId()
  const [who, setWho] = useState<'pilot' | 'all'>('pilot')
  const [channel, setChannel] = useState<Channel>('scim')
  const [credentials, setCredentials] = useState<'reset' | 'silent'>(totals.method === 'reset' ? 'reset' : 'silent')
  const [isReal, setReal] = useState(false)
  const [domain, setDomain] = useState('rehearsal.example')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const pilot = totals.pilot?.people ?? 0
  const people = who === 'pilot' ? pilot : totals.accepted
  const mails = mailsSent(people, { console: channel !== 'scim', credentials })

  function write() {
    const addresses: Addresses = isReal
      ? { kind: 'real', people: wholeNumberFrom(typed) ?? Number.NaN }
      : { kind: 'rewritten', domain: domain.trim(), salt: randomId(24) }
    const refused = isReal && mails === 0 ? null : addressProblem(addresses, mails)
    setProblem(refused?.message ?? null)
    if (!refused)
      download(`${who}-users.zip`, { kind: 'users', who, channels: CHANNELS[channel], credentials, addresses })
  }
  if (totals.accepted === 0)
    return (
      <p className="small quiet mt-4">
        No record is accepted yet, so there is nobody to try an import with. Mend what rejects them and rehearse again.
      </p>
    )
  return (
    <div className="fields mt-4">
      <SelectField
        id={`${id}-who`}
        label="For whom"
        hint={pilotHint(totals)}
        value={who}
        onChange={(event) => setWho(event.target.value as 'pilot' | 'all')}
        options={[
          { value: 'pilot', label: `A pilot of ${count(pilot, 'person', 'people')}` },
          { value: 'all', label: `All ${formatNumber(totals.accepted)} accepted` },
        ]}
      />
      <SelectField
        id={`${id}-channel`}
        label="As"
        value={channel}
        onChange={(event) => setChannel(event.target.value as Channel)}
        options={[
          { value: 'scim', label: 'SCIM bulk requests' },
          { value: 'console', label: 'CSV files for the console, which invites everybody' },
          { value: 'both', label: 'Both' },
        ]}
      />
      <SelectField
        id={`${id}-credentials`}
        label="Passwords"
        value={credentials}
        onChange={(event) => setCredentials(event.target.value as 'reset' | 'silent')}
        options={[
          { value: 'reset', label: 'Ask each person for one, by mail' },
          { value: 'silent', label: 'A random one for each, no mail' },
        ]}
      />
      <SelectField
        id={`${id}-addresses`}
        label="Addresses"
        value={isReal ? 'real' : 'rewritten'}
        onChange={(event) => setReal(event.target.value === 'real')}
        options={[
          { value: 'rewritten', label: 'At a test domain, no phone numbers' },
          { value: 'real', label: 'The real ones, with phone numbers' },
        ]}
      />
      {isReal && mails > 0 ? (
        <TextField
          id={`${id}-people`}
          label={`${count(mails, 'person', 'people')} will get mail when these files are imported`}
          hint="Type the number to confirm that you mean it."
          inputMode="numeric"
          autoComplete="off"
          className="short"
          value={typed}
          error={problem}
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : null}
      {isReal && mails === 0 ? (
        <p className="small quiet">Importing these files sends no mail; the accounts are real.</p>
      ) : null}
      {isReal ? null : (
        <TextField
          id={`${id}-domain`}
          label="Test domain"
          hint="Use one you own to read the mails; at rehearsal.example nothing arrives."
          className="middle"
          value={domain}
          error={problem}
          onChange={(event) => setDomain(event.target.value)}
        />
      )}
      <p className="acts">
        <button type="button" className="btn" disabled={people === 0} onClick={write}>
          Download as ZIP
        </button>
        <span className="small quiet">
          Holds people. It is written to your disk and kept nowhere else.{' '}
          {writesToDisk()
            ? ''
            : 'This browser cannot write straight to disk: up to 100 MB come as one file, more as numbered files of at most 100 MB each. Allow several downloads if it asks.'}
        </span>
      </p>
    </div>
  )
}
