import type { CredentialPath } from '@/lib/core/facts/strategy'
import type { Evaluation } from '@/lib/core/strategy/evaluate'
import { PATH_WORDS } from '@/lib/core/strategy/path-words'
import { scoreText } from '@/lib/core/strategy/strategy-blocks'

const PATHS = Object.keys(PATH_WORDS) as CredentialPath[]

/** Every criterion with its weight, the scores of all four ways and what they rest on. */
export function ScoreTable({ found: { criteria, totals, others, group } }: { found: Evaluation }) {
  const scoresOf = (one: Evaluation['criteria'][number]) => [
    one.silent,
    one.reset,
    ...others.map((other) => other.scores[one.id]),
  ]
  const sums = [totals.silent, totals.reset, ...others.map((other) => other.total)]
  return (
    <table className="table cards">
      <caption className="sr-only">Scores of 100 for {group.name}</caption>
      <thead>
        <tr>
          <th scope="col">Criterion and weight</th>
          {PATHS.map((path) => (
            <th key={path} scope="col">
              {PATH_WORDS[path]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.label}, {one.weight}
            </th>
            {scoresOf(one).map((score, index) => (
              <td key={PATHS[index]} data-label={PATH_WORDS[PATHS[index] ?? 'silent']}>
                <span>
                  <b className="block">{scoreText(score)}</b> <span className="quiet">{score.says}</span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Weighted, of 100</th>
          {sums.map((sum, index) => (
            <td key={PATHS[index]} data-label={PATH_WORDS[PATHS[index] ?? 'silent']}>
              {scoreText(sum)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
