import Link from 'next/link'
import { formatDay } from '@/components/ui/format'
import type { Analysis } from '@/lib/core/analysis'
import { StatusMark } from './status-mark'
import type { StepMeta } from './step-meta'

/** Who sees to a step, in free words, and by which ISO day; both may be empty. */
export type Assigned = { owner: string; due: string }

type Props = {
  planId: string
  steps: readonly StepMeta[]
  analysis: Analysis
  assignments: Readonly<Partial<Record<string, Assigned>>>
}

/** The nine steps: any order, computed status; a step that cannot start is no link and says what unblocks it. */
export function StepTable({ planId, steps, analysis, assignments }: Props) {
  return (
    <table className="table steps">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Number</span>
          </th>
          <th scope="col">Step</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => {
          const state = analysis.steps.find((candidate) => candidate.id === step.id)
          const status = state?.status ?? 'not-started'
          const { owner = '', due = '' } = assignments[step.id] ?? {}
          const isOpen = status !== 'completed' && status !== 'not-applicable'
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
              <td className="own">{owner}</td>
              <td className="due">
                {due ? <span className="narrow-only">due </span> : null}
                {due ? <DueDay due={due} isLate={isOpen && due < analysis.today} /> : null}
              </td>
              <td className="s">
                <StatusMark status={status} />
                {state && state.asked > 0 ? (
                  <span className="note faint block">
                    {state.answered} of {state.asked} answered
                  </span>
                ) : null}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

export function DueDay({ due, isLate }: { due: string; isLate: boolean }) {
  return (
    <span className={isLate ? 'late' : undefined}>
      <time dateTime={due}>{formatDay(due)}</time>
      {isLate ? ', late' : ''}
    </span>
  )
}
