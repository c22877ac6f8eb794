import { Explained } from '@/components/ui/explained'
import { formatNumber, formatShortDate } from '@/components/ui/format'
import type { DataFacts } from '@/lib/core/facts/data'
import type { Fact } from '@/lib/core/facts/fact'
import { percentText } from '@/lib/core/percent-text'

type Key = 'withoutEmail' | 'withPhone' | 'withPassword' | 'withMfa' | 'withSocialLogin' | 'caseDuplicates'
const ROWS: [label: string, key: Key][] = [
  ['Without an e-mail address', 'withoutEmail'],
  ['With a phone number', 'withPhone'],
  ['With a password', 'withPassword'],
  ['With a second factor', 'withMfa'],
  ['Signing in with another provider', 'withSocialLogin'],
  ['Alike but for upper and lower case', 'caseDuplicates'],
]

/** What the files say of the users. What they cannot say stands there as not known, never as 0. */
export function CountedTable({ data }: { data: DataFacts }) {
  const users = data.users.known ? data.users.value : 0
  // A typed number of users may be another than the file's, of which its counts are shares.
  const counted = (data.recounts.known && data.recounts.value.find(({ of }) => of === 'users')?.counted) || users
  return (
    <table className="table">
      <caption className="sr-only">Users, counted from the files</caption>
      <thead>
        <tr>
          <th scope="col">Counted from the files</th>
          <th scope="col" className="r">
            Users
          </th>
          <th scope="col" className="r">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([label, key]) => (
          <tr key={key} {...standsFor(key, data[key])}>
            <th scope="row">{label}</th>
            <Count fact={data[key]} users={isCounted(data[key]) ? counted : users} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr {...standsFor('users', data.users)}>
          <th scope="row">All users</th>
          <Count fact={data.users} users={0} />
        </tr>
      </tfoot>
    </table>
  )
}

/** A counted answer hides its question: a link to the question leads here. */
const standsFor = (key: string, fact: Fact<number>) => (isCounted(fact) ? { id: `q-${key}`, tabIndex: -1 } : {})

const isCounted = (fact: Fact<number>) => fact.known && fact.origin.kind === 'file'

function Count({ fact, users }: { fact: Fact<number>; users: number }) {
  if (!fact.known) {
    return (
      <td className="r faint" colSpan={2}>
        The files cannot tell
      </td>
    )
  }
  const { origin, value } = fact
  const from = [origin.name, origin.date ? formatShortDate(origin.date) : ''].filter(Boolean).join(', ')
  return (
    <>
      <td className="r">
        <Explained
          explanation={origin.kind === 'file' ? `Counted from ${from}.` : 'Typed by a person; the file is not used.'}
        >
          {formatNumber(value)}
        </Explained>
      </td>
      <td className="r quiet">{users > 0 ? percentText(value / users) : ''}</td>
    </>
  )
}
