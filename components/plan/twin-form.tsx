'use client'
import { useId, useMemo, useState } from 'react'
import { count, formatBytes, formatNumber } from '@/components/ui/format'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Plan } from '@/lib/core/plan/plan'
import { bytesPerUser, MOST_TWIN_SEED, MOST_TWIN_USERS, ownFormat, type TwinWanted } from '@/lib/core/twin/twin-file'
import { TWIN_FORMATS, type TwinFormat } from '@/lib/core/twin/writers'
import { wholeNumberFrom } from './form-values'

const FORMATS: Record<TwinFormat, string> = {
  csv: 'CSV, one column for each attribute',
  ndjson: 'NDJSON, one record a line',
  scim: 'SCIM 2.0, one list of users',
}

type Props = {
  /** At least one. */
  profiles: Plan['profiles']
  /** Asks for the format; else it is the source's own. */
  hasFormat?: boolean
  /** Most users that are proposed; the source's own number when it is smaller. */
  proposed: number
  /** Bytes the file may have at most, and why; null for as many as there is room on the disk. */
  most: { bytes: number; why: string } | null
  action: string
  onMake(wanted: TwinWanted): void
}

/** How many invented users, of which profile, and which ones. Says how big the file will be before it is made. */
export function TwinForm({ profiles, hasFormat = false, proposed, most, action, onMake }: Props) {
  const id = useId()
  const [place, setPlace] = useState(0)
  const profile = (profiles[place] ?? profiles[0])!.profile
  const [users, setUsers] = useState(String(Math.max(1, Math.min(proposed, profile.users))))
  const [seed, setSeed] = useState('1')
  const [chosen, setChosen] = useState<TwinFormat | null>(null)
  const [problem, setProblem] = useState<{ users?: string; seed?: string }>({})
  const format = (hasFormat ? chosen : null) ?? ownFormat(profile)
  const each = useMemo(() => bytesPerUser(profile, format), [profile, format])
  const wanted = wholeNumberFrom(users)
  const room = most ? Math.min(MOST_TWIN_USERS, Math.floor(most.bytes / each)) : MOST_TWIN_USERS

  function make() {
    const seedNumber = wholeNumberFrom(seed)
    const found = {
      ...(wanted === null || wanted < 1
        ? { users: 'Enter how many users, as a whole number.' }
        : wanted > room
          ? { users: `Enter at most ${formatNumber(room)}.` }
          : {}),
      ...(seedNumber === null || seedNumber > MOST_TWIN_SEED
        ? { seed: `Enter a whole number up to ${formatNumber(MOST_TWIN_SEED)}.` }
        : {}),
    }
    setProblem(found)
    if (!found.users && !found.seed) onMake({ profile, users: wanted!, seed: seedNumber!, format })
  }
  const size = wanted ? `About ${formatBytes(wanted * each)}. ` : ''
  return (
    <div className="fields mt-4">
      {profiles.length > 1 ? (
        <SelectField
          id={`${id}-profile`}
          label="In the form of"
          value={String(place)}
          onChange={(event) => setPlace(Number(event.target.value))}
          options={profiles.map((stored, index) => ({
            value: String(index),
            label: `${stored.profile.files[0]?.name ?? 'a profile'}, ${count(stored.profile.users, 'user')}`,
          }))}
        />
      ) : null}
      <TextField
        id={`${id}-users`}
        label="Invented users"
        hint={`${size}At most ${formatNumber(room)}${most && room < MOST_TWIN_USERS ? `, ${most.why}` : ''}.`}
        inputMode="numeric"
        autoComplete="off"
        className="short"
        value={users}
        error={problem.users ?? null}
        onChange={(event) => setUsers(event.target.value)}
      />
      <TextField
        id={`${id}-seed`}
        label="Seed"
        hint="The same profile, number of users and seed make the same users again; another seed makes others."
        inputMode="numeric"
        autoComplete="off"
        className="short"
        value={seed}
        error={problem.seed ?? null}
        onChange={(event) => setSeed(event.target.value)}
      />
      {hasFormat ? (
        <SelectField
          id={`${id}-format`}
          label="As"
          value={format}
          onChange={(event) => setChosen(event.target.value as TwinFormat)}
          options={TWIN_FORMATS.map((value) => ({ value, label: FORMATS[value] }))}
        />
      ) : null}
      <p className="acts">
        <button type="button" className="btn" onClick={make}>
          {action}
        </button>
      </p>
    </div>
  )
}
