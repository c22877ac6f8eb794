import type { Range } from '@/lib/core/sizing/worked'
import type { Evaluation } from '@/lib/core/strategy/evaluate'

/** Every criterion with its weight, both scores and what they rest on. */
export function ScoreTable({ found: { criteria, totals, group } }: { found: Evaluation }) {
  return (
    <table className="table">
      <caption className="sr-only">Scores of 100 for {group.name}</caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col" className="r">
            Weight
          </th>
          <th scope="col">Silent migration</th>
          <th scope="col">Forced reset</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((one) => (
          <tr key={one.id}>
            <td>{one.label}</td>
            <td className="r">{one.weight}</td>
            <td>
              <b className="block">{score(one.silent)}</b> <span className="quiet">{one.silent.says}</span>
            </td>
            <td>
              <b className="block">{score(one.reset)}</b> <span className="quiet">{one.reset.says}</span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>Weighted</td>
          <td />
          <td>{score(totals.silent)} of 100</td>
          <td>{score(totals.reset)} of 100</td>
        </tr>
      </tfoot>
    </table>
  )
}

function score({ low, high }: Range): string {
  const [from, to] = [Math.round(low), Math.round(high)]
  return from === to ? String(from) : `${from} to ${to}`
}
