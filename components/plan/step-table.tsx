import Link from 'next/link'
import type { Analysis } from '@/lib/core/analysis'
import { StatusMark } from './status-mark'
import type { StepMeta } from './step-meta'

type Props = { planId: string; steps: readonly StepMeta[]; analysis: Analysis }

/** The nine steps: any order, computed status; a step that cannot start is no link and says what unblocks it. */
export function StepTable({ planId, steps, analysis }: Props) {
  return (
    <table className="table steps">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Number</span>
          </th>
          <th scope="col">Step</th>
          <th scope="col">Answered</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => {
          const state = analysis.steps.find((candidate) => candidate.id === step.id)
          const status = state?.status ?? 'not-started'
          return (
            <tr key={step.id}>
              <td className="n">{step.number}</td>
              <td className="name">
                {status === 'cannot-start' ? (
                  <b>{step.title}</b>
                ) : (
                  <Link href={`/plans/${planId}/${step.id}`}>{step.title}</Link>
                )}
                <span>{state?.summary || step.lead}</span>
              </td>
              <td className="answered">{state && state.asked > 0 ? `${state.answered} of ${state.asked}` : ''}</td>
              <td className="s">
                <StatusMark status={status} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
