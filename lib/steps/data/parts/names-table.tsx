import { count, formatNumber } from '@/components/ui/format'
import type { DataFacts } from '@/lib/core/facts/data'
import type { NamedCount } from '@/lib/core/profile/profile'

/** Names on screen before the rest folds away, and the most that are written out at all. */
const SHOWN = 8
const MOST = 500

/** Roles and groups with their members, where a file or a person has told of any. */
export function NamesTable({ data }: { data: DataFacts }) {
  return (
    <div className="space-y-8">
      <Names title="Role" fact={data.roles} />
      <Names title="Group" fact={data.groups} />
    </div>
  )
}

/** Account states with their users, as the files name them. */
export function StatesTable({ data }: { data: DataFacts }) {
  if (!data.states.known || data.states.origin.kind !== 'file') return null
  return (
    <div id="q-states" tabIndex={-1}>
      <h3 className="mb-3">Account states</h3>
      <Names title="State" fact={data.states} />
    </div>
  )
}

function Names({ title, fact }: { title: string; fact: DataFacts['roles'] }) {
  if (!fact.known || fact.value.length === 0) return null
  const names = [...fact.value].sort((a, b) => b.count - a.count)
  const more = names.length - SHOWN
  return (
    <div>
      <Rows title={title} names={names.slice(0, SHOWN)} />
      {more > 0 ? (
        <details className="disclosure">
          <summary>{count(more, `more ${title.toLowerCase()}`)}</summary>
          <Rows title={title} names={names.slice(SHOWN, MOST)} />
          {names.length > MOST ? <p className="small quiet">The {MOST} largest are listed.</p> : null}
        </details>
      ) : null}
    </div>
  )
}

function Rows({ title, names }: { title: string; names: NamedCount[] }) {
  return (
    <table className="table">
      <caption className="sr-only">{title}s with members</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" className="r">
            Users
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((item) => (
          <tr key={item.name}>
            <td className="break-words">{item.name}</td>
            <td className="r num">{formatNumber(item.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
