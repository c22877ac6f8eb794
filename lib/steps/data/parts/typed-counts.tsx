import { formatNumber } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { RECOUNT_WORDS } from '@/lib/core/facts/recount-words'
import type { StepFormProps } from '@/lib/steps/step'
import { disagreeing, takeCounted } from './take-counted'

type Props = Pick<StepFormProps, 'facts' | 'canEdit' | 'saveAcross'>

/** Numbers typed before there was a file, with the way to take the file's instead. */
export function TypedCounts({ facts, canEdit, saveAcross }: Props) {
  const differing = disagreeing(facts)
  if (differing.length === 0) return null
  const edits = takeCounted(facts)
  return (
    <div className="inline-find is-warn py-3">
      <Icon shape="warn" />
      <div>
        <p>
          The plan uses typed numbers:{' '}
          {differing
            .map(({ of, typed, counted }) => {
              return `${formatNumber(typed)} ${RECOUNT_WORDS[of]}, where the files count ${formatNumber(counted)}`
            })
            .join('; ')}
          .
        </p>
        {canEdit ? (
          <p className="mt-2">
            <button type="button" className="btn compact" onClick={() => saveAcross(edits)}>
              Use the counted numbers
            </button>
          </p>
        ) : null}
        {edits.some(({ step }) => step !== 'data') ? (
          <p className="note">
            The only user type (step 3) and its password path (step 4) repeat the typed number and change with it.
          </p>
        ) : null}
      </div>
    </div>
  )
}
