import { AnswerLink } from '@/components/plan/answer-link'
import { formatNumber } from '@/components/ui/format'
import type { Analysis } from '@/lib/core/analysis'

/** Completeness as what the Asgardeo team would have to write back for. */
export function AskedBack({ planId, analysis }: { planId: string; analysis: Analysis }) {
  const missing = analysis.open.filter((question) => question.need === 'request')
  if (missing.length === 0) {
    return <p className="big">Nothing. Every answer the Asgardeo team needs is there.</p>
  }
  return (
    <>
      <p className="big">
        {formatNumber(missing.length)} {missing.length === 1 ? 'answer is' : 'answers are'} missing.
      </p>
      <table className="table mt-6">
        <caption className="sr-only">Answers the Asgardeo team needs</caption>
        <thead>
          <tr>
            <th scope="col">Support would ask</th>
            <th scope="col">So far</th>
          </tr>
        </thead>
        <tbody>
          {missing.map((question) => (
            <tr key={`${question.step}.${question.question}`}>
              <td>
                <AnswerLink planId={planId} step={question.step} question={question.question}>
                  {question.label}
                </AnswerLink>
              </td>
              <td className="quiet">{question.deferred ? 'Not known yet' : 'Not answered'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
