import { formatNumber } from '@/components/ui/format'
import { Moment } from '@/components/ui/moment'
import { percentText } from '@/lib/core/percent-text'
import { type Changed, compareProfiles } from '@/lib/core/profile/compare-profiles'
import type { Profile } from '@/lib/core/profile/profile'

type Props = { before: Profile; addedAt: string; after: Profile }

/** What a newer export changed against the one that is kept. */
export function ProfileChanges({ before, addedAt, after }: Props) {
  const { counts, added, gone, fills, hashes } = compareProfiles(before, after)
  const rows = [
    ...counts.map((count) => row(count, formatNumber)),
    ...hashes.map((count) => row({ ...count, name: `hashed with ${count.name}` }, formatNumber)),
    ...fills.map((fill) => row({ ...fill, name: `${fill.name} filled` }, percentText)),
  ]
  return (
    <section className="mt-4" aria-label="What changed">
      <h4>
        What changed since the profile kept on <Moment iso={addedAt} />
      </h4>
      {rows.length + added.length + gone.length === 0 ? (
        <p className="small quiet">Nothing that a profile shows.</p>
      ) : null}
      {added.length > 0 ? <Names title="New attributes" names={added} /> : null}
      {gone.length > 0 ? <Names title="Attributes that are gone" names={gone} /> : null}
      {rows.length > 0 ? (
        <table className="table dense mt-2">
          <caption className="sr-only">Counts and shares that changed</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="r">
                Before
              </th>
              <th scope="col" className="r">
                Now
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ name, before: old, after: now }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="r num">{old}</td>
                <td className="r num">{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {rows.length > SHOWN ? <p className="small quiet mt-1">and {rows.length - SHOWN} smaller changes</p> : null}
    </section>
  )
}

const SHOWN = 12

function row({ name, before, after }: Changed, format: (value: number) => string) {
  const text = (value: number | null) => (value === null ? 'Unknown' : format(value))
  return { name, before: text(before), after: text(after) }
}

function Names({ title, names }: { title: string; names: string[] }) {
  return (
    <p className="small mt-1">
      {title}: <code className="break-words">{names.slice(0, SHOWN).join(', ')}</code>
      {names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''}
    </p>
  )
}
