'use client'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon, SEVERITY_SHAPES } from '@/components/ui/icon'
import type { JudgedFinding } from '@/lib/core/analysis'
import { dayText } from '@/lib/core/iso-date'
import { AcceptFinding } from './accept-finding'
import { AnswerLink } from './answer-link'
import { CommentPlace } from './comment-place'
import type { StepMeta } from './step-meta'

type Props = {
  planId: string
  findings: readonly JudgedFinding[]
  steps: readonly StepMeta[]
  /** Absent for people who may not accept findings. */
  accept?: (finding: string, reason: string) => Promise<string | null>
}

const KINDS = { block: 'Blocks the request', warn: 'Condition', inform: 'For your information' }

/** Each finding: a hanging mark, one plain sentence, the consequence and the way out with links to the answers. */
export function FindingsList({ planId, findings, steps, accept }: Props) {
  return (
    <div className="finds">
      {findings.map((finding) => (
        <article className={`find is-${finding.severity}${finding.acknowledged ? ' accepted' : ''}`} key={finding.id}>
          <Icon shape={finding.acknowledged ? 'done' : SEVERITY_SHAPES[finding.severity]} />
          <div>
            <h3>{finding.says}</h3>
            <p>
              {finding.fix}{' '}
              {finding.about.map((about, index) => (
                <span key={`${about.step}.${about.question}`}>
                  {index > 0 ? ', ' : ''}
                  <AnswerLink planId={planId} step={about.step} question={about.question}>
                    {about.label} (step {numberOf(steps, about.step)})
                  </AnswerLink>
                </span>
              ))}
            </p>
            {finding.acknowledged ? (
              <p>
                Accepted by {finding.acknowledged.by}: {finding.acknowledged.reason}
              </p>
            ) : null}
            <div className="flex flex-wrap gap-x-6">
              <Disclosure summary="Where this comes from">
                <p>
                  {finding.source.text}. Checked {dayText(finding.source.date)}, {finding.source.certainty}.
                </p>
              </Disclosure>
              {accept && finding.severity === 'warn' && !finding.acknowledged ? (
                <AcceptFinding finding={finding.id} accept={accept} />
              ) : null}
              <CommentPlace
                about={{ step: finding.about[0]?.step ?? 'legal', question: '', row: '', finding: finding.id }}
                label={finding.says}
              />
            </div>
          </div>
          <span className="kind">{finding.acknowledged ? 'Accepted' : KINDS[finding.severity]}</span>
        </article>
      ))}
    </div>
  )
}

function numberOf(steps: readonly StepMeta[], id: string): string {
  const found = steps.find((step) => step.id === id)
  return found ? String(found.number) : ''
}
