import { count, formatNumber, formatShortDate } from '@/components/ui/format'
import { nameList } from '@/lib/core/name-list'
import { percentText } from '@/lib/core/percent-text'
import type { Profile } from '@/lib/core/profile/profile'

const COUNTS = [
  ['With an e-mail address', 'withEmail'],
  ['With a phone number', 'withPhone'],
  ['With a password', 'withPassword'],
  ['With a second factor', 'withMfa'],
  ['Signing in with another provider', 'withSocialLogin'],
] as const
/** Algorithms, states and attributes named before "more". */
const SHOWN = 3

/** What the file says of the users, on one screen, before anything is stored; what it cannot tell is named. */
export function ProfileSummary({ profile }: { profile: Profile }) {
  const { users, population, hashes, collisions } = profile
  const { lastLogin, states, created } = population
  const ofUsers = (value: number) => `${formatNumber(value)}${users > 0 ? `, ${percentText(value / users)}` : ''}`
  const rows: [string, string][] = []
  for (const [label, key] of COUNTS) {
    const value = population[key]
    if (value !== null) rows.push([label, ofUsers(value)])
  }
  if (hashes.length > 0)
    rows.push(['Passwords kept as', listed(hashes.map((hash) => `${hash.algorithm}: ${formatNumber(hash.count)}`))])
  if (states.length > 0)
    rows.push(['States', listed(states.map(({ name, count: of }) => `${name}: ${formatNumber(of)}`))])
  if (lastLogin)
    rows.push([
      'Newest login',
      `${formatShortDate(lastLogin.asOf)}${lastLogin.never > 0 ? `; ${formatNumber(lastLogin.never)} never` : ''}`,
    ])
  if (created?.neverUsed) rows.push(['Older than a year and never used', ofUsers(created.neverUsed)])
  if (collisions.length > 0)
    rows.push([
      'Alike but for upper and lower case',
      listed(collisions.map(({ attribute, users: of }) => `${attribute}: ${count(of, 'user')}`)),
    ])
  const untold = COUNTS.filter(([, key]) => population[key] === null).map(([label]) => label.toLowerCase())
  return (
    <>
      <table className="table dense mt-3">
        <caption className="sr-only">What the file says</caption>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num break-words">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {untold.length > 0 ? <p className="small quiet mt-1">Cannot tell from this file: {untold.join(', ')}.</p> : null}
    </>
  )
}

const listed = (items: string[]) => nameList(items, SHOWN, '; ')
