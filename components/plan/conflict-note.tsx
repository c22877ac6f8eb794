'use client'
import { Moment } from '@/components/ui/moment'
import type { Json } from '@/lib/core/json'
import type { Question } from '@/lib/core/plan/question'
import { answerText } from './answer-text'
import { useStep } from './step-context'

/** Shown where two people wrote different answers: both are kept until somebody chooses. */
export function ConflictNote({ question, at }: { question: Question; at: string[] }) {
  const { conflicts, settle } = useStep()
  const conflict = conflicts.find((open) => open.at.join('/') === at.join('/'))
  if (!conflict) return null
  const words = (value: Json | undefined) => answerText(question, value)
  return (
    <fieldset className="conflict" aria-label="Two answers">
      <p>
        <strong>{conflict.by} changed this while you were typing.</strong> Both answers are kept; choose one.
      </p>
      <dl>
        <dt>Yours</dt>
        <dd>{words(conflict.yours)}</dd>
        <dt>
          {conflict.by}, <Moment iso={conflict.when} />
        </dt>
        <dd>{words(conflict.theirs)}</dd>
      </dl>
      <div className="acts">
        <button type="button" className="btn compact" onClick={() => settle(conflict, 'yours')}>
          Use mine
        </button>
        <button type="button" className="btn compact" onClick={() => settle(conflict, 'theirs')}>
          Keep theirs
        </button>
      </div>
    </fieldset>
  )
}
