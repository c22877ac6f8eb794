import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { lastRowId } from '@/lib/core/plan/list-rows'
import { neededQuestions } from '@/lib/core/request/team-questions'

type Props = { facts: Facts; draft: JsonObject; canEdit: boolean; save(changes: Change[]): void }

/** What this plan needs to know: printed after one's own questions, and each can be taken over to reword it. */
export function NeededList({ facts, draft, canEdit, save }: Props) {
  const needed = neededQuestions(facts)
  if (needed.length === 0) return null
  const after = lastRowId(draft.questions)
  return (
    <div className="mt-8">
      <h3>Asked because of this plan</h3>
      <p className="quiet small">Printed after your own, numbered on. They come and go with the answers behind them.</p>
      <table className="table cards mt-4">
        <caption className="sr-only">Questions that follow from the plan</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Because</th>
            {canEdit ? (
              <th scope="col">
                <span className="sr-only">Change</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {needed.map(({ id, text, because }) => (
            <tr key={id}>
              <th scope="row">{text}</th>
              <td data-label="Because">{because}</td>
              {canEdit ? (
                <td>
                  <button
                    type="button"
                    className="link-button whitespace-nowrap"
                    onClick={() => save([{ op: 'insert', at: ['questions'], value: { id, text }, after }])}
                  >
                    Reword it<span className="sr-only">: {text}</span>
                  </button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
