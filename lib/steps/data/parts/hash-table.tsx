import { formatNumber } from '@/components/ui/format'
import type { DataFacts } from '@/lib/core/facts/data'

/** How passwords are stored today: told, and left behind. */
export function HashTable({ data }: { data: DataFacts }) {
  if (!data.hashes.known || data.hashes.value.length === 0) return null
  const hashes = data.hashes.value
  return (
    <div {...(data.hashes.origin.kind === 'file' ? { id: 'q-hashes', tabIndex: -1 } : {})}>
      <h3 className="mb-3">Password hashes</h3>
      <table className="table">
        <caption className="sr-only">Password hashes by algorithm</caption>
        <thead>
          <tr>
            <th scope="col">Algorithm</th>
            <th scope="col" className="r">
              Users
            </th>
          </tr>
        </thead>
        <tbody>
          {hashes.map((hash) => (
            <tr key={hash.algorithm}>
              <td>
                <code>{hash.algorithm}</code>
              </td>
              <td className="r">{formatNumber(hash.count)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>All with a hash</td>
            <td className="r">{formatNumber(hashes.reduce((sum, hash) => sum + hash.count, 0))}</td>
          </tr>
        </tfoot>
      </table>
      <p className="small quiet mt-3">Hashes are secrets to leave behind: Asgardeo does not import them.</p>
    </div>
  )
}
