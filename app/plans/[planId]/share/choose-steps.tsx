'use client'
import type { StepMeta } from '@/components/plan/step-meta'
import { Field } from '@/components/ui/field'
import type { StepId } from '@/lib/core/plan/plan'

type Props = {
  steps: readonly StepMeta[]
  /** Null for the whole plan. */
  shown: readonly StepId[] | null
  error?: string
  onChange(shown: StepId[] | null): void
}

/** What a link shows: the whole plan, or the steps ticked. */
export function ChooseSteps({ steps, shown, error, onChange }: Props) {
  const flip = (id: StepId) =>
    onChange(shown?.includes(id) ? shown.filter((other) => other !== id) : [...(shown ?? []), id])
  return (
    <Field id="link-steps" label="What they see" error={error} group>
      <div className="options">
        <label className="option">
          <input type="radio" name="link-steps" checked={shown === null} onChange={() => onChange(null)} />
          <span>
            The whole plan
            <small>All nine steps, the findings and every download</small>
          </span>
        </label>
        <label className="option">
          <input
            type="radio"
            name="link-steps"
            checked={shown !== null}
            onChange={() => onChange(shown?.slice() ?? [])}
          />
          <span>
            Only some steps
            <small>Nothing of the others, and no conclusion that rests on them</small>
          </span>
        </label>
      </div>
      {shown !== null ? (
        <fieldset className="options mt-4 pl-8">
          <legend className="sr-only">Steps the link shows</legend>
          {steps.map(({ id, number, title }) => (
            <label className="option" key={id}>
              <input type="checkbox" checked={shown.includes(id)} onChange={() => flip(id)} />
              <span>
                {number} {title}
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </Field>
  )
}
