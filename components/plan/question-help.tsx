import { Disclosure } from '@/components/ui/disclosure'
import { useStep } from './step-context'

/** One closed disclosure for both: why the question is there, and where its answer is found. */
export function QuestionHelp({ why, where }: { why?: string; where?: string }) {
  const { system } = useStep()
  if (!why && !where) return null
  const place = system ? `Where to find this in ${system}` : 'Where to find this'
  const summary = why && where ? 'Why we ask, and where to find this' : why ? 'Why we ask' : place
  return (
    <Disclosure summary={summary}>
      {why ? <p>{why}</p> : null}
      {where ? (
        <p>
          {why ? <strong>{place}: </strong> : null}
          {where}
        </p>
      ) : null}
    </Disclosure>
  )
}
