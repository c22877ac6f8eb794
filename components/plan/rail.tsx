import Link from 'next/link'
import { count } from '@/components/ui/format'
import type { Analysis } from '@/lib/core/analysis'
import { unsettled } from '@/lib/core/judge/unsettled'
import { StatusShape } from './status-mark'
import type { StepMeta } from './step-meta'

type Props = {
  planId: string
  steps: readonly StepMeta[]
  analysis: Analysis
  /** The last part of the address: a step's id, `share`, ...; empty on the hub. */
  current: string
  canShare: boolean
  /** The visitor's link shows some steps only: whether the plan is ready is not theirs to see. */
  isPart: boolean
  /** Open threads; null for people who may not comment. */
  comments: number | null
}

const VERDICTS = {
  ready: 'Ready',
  'with-conditions': 'Ready with conditions',
  'not-ready': 'Not ready',
  unknown: 'Cannot be judged yet',
}

/** The nine steps with their status, always in reach; the current page carries a bar, not a colour alone. */
export function Rail(props: Props) {
  return (
    <nav className="rail" aria-label="Steps">
      <RailLinks {...props} />
    </nav>
  )
}

/** The same links folded into one line, where there is no room for a rail. */
export function RailMenu(props: Props) {
  const step = props.steps.find((candidate) => candidate.id === props.current)
  return (
    <details className="step-bar" key={props.current}>
      <summary>
        <span>{step ? `Step ${step.number} of ${props.steps.length}` : 'Plan overview'}</span>
        <span className="menu-word">All pages</span>
      </summary>
      <nav className="rail-menu" aria-label="All pages">
        <RailLinks {...props} />
      </nav>
    </details>
  )
}

function RailLinks({ planId, steps, analysis, current, canShare, isPart, comments }: Props) {
  const base = `/plans/${planId}`
  const here = (part: string) => (part === current ? 'page' : undefined)
  const blocks = unsettled(analysis.findings, 'block').length
  const more = [
    ['read', 'Read the plan'],
    ['exports', 'Downloads'],
    ...(canShare ? [['share', 'Share']] : []),
    ['history', 'History'],
  ] as const
  return (
    <>
      <Link className="hub-link" href={base} aria-current={here('')}>
        Plan overview
      </Link>
      <ol>
        {steps.map((step) => (
          <li key={step.id}>
            <Link href={`${base}/${step.id}`} aria-current={here(step.id)}>
              <span className="n">{step.number}</span>
              <span>{step.title}</span>
              <StatusShape status={analysis.steps.find((state) => state.id === step.id)?.status ?? 'not-started'} />
            </Link>
          </li>
        ))}
      </ol>
      <div className="more">
        <Link href={`${base}#findings`}>
          Findings <span className="num">{analysis.findings.length}</span>
        </Link>
        {comments === null ? null : (
          <Link href={`${base}/comments`} aria-current={here('comments')}>
            Comments <span className="num">{comments}</span>
          </Link>
        )}
        {more.map(([part, label]) => (
          <Link key={part} href={`${base}/${part}`} aria-current={here(part as string)}>
            {label}
          </Link>
        ))}
      </div>
      <div className="ready">
        <strong className={analysis.readiness.verdict === 'not-ready' ? 'text-block' : undefined}>
          {isPart ? 'Part of the plan' : VERDICTS[analysis.readiness.verdict]}
        </strong>
        {blocks > 0
          ? `${count(blocks, 'finding')} ${blocks === 1 ? 'blocks' : 'block'} the request`
          : `${count(analysis.open.length, 'answer')} open`}
      </div>
    </>
  )
}
