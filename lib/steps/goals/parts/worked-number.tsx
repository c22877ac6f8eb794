import { Explained } from '@/components/ui/explained'
import { formatShortDate } from '@/components/ui/format'
import { amountText } from '@/lib/core/sizing/number-text'
import type { Worked } from '@/lib/core/sizing/worked'

/** A number that shows its working on hover, focus and tap: formula, what makes it wide, inputs, source and date. */
export function WorkedNumber({ worked }: { worked: Worked }) {
  const { amount, unit, formula, inputs, source, date } = worked
  return (
    <Explained
      explanation={
        <>
          <span className="block">{formula}</span>
          {amount.kind === 'range' ? <span className="block">Range because of: {amount.driver}</span> : null}
          {inputs.map((input) => (
            <span className="block" key={input.label}>
              {input.label}: {input.value} ({input.source})
            </span>
          ))}
          <span className="block">
            {source}
            {date ? `; oldest number checked ${formatShortDate(date)}` : ''}
          </span>
        </>
      }
    >
      {amountText(amount, unit)}
    </Explained>
  )
}
