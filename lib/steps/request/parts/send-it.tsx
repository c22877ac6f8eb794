'use client'
import Link from 'next/link'
import { useEffect, useMemo, useState } from 'react'
import { AnswerLink } from '@/components/plan/answer-link'
import { DownloadLink } from '@/components/plan/download-link'
import { rowId } from '@/components/plan/row-id'
import { CopyButton } from '@/components/ui/copy-button'
import { formatShortDate } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { usePlan } from '@/lib/client/plan-context'
import { readExport } from '@/lib/client/read-export'
import type { Analysis } from '@/lib/core/analysis'
import type { JsonObject } from '@/lib/core/json'
import { STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { sentMark } from '@/lib/core/request/follow-up'
import { requestDigest } from '@/lib/core/request/request-digest'
import { type Meter, requestMeter } from '@/lib/core/request/request-meter'
import { unsendable } from '@/lib/core/review/review'
import type { StepFormProps } from '@/lib/steps/step'

type Props = Pick<StepFormProps, 'planId' | 'facts' | 'analysis' | 'profiles' | 'canEdit' | 'save'>

const DIGEST_SHOWN = 12

/** Nothing is sent from here: what to take into one's own mailbox, and the mark that starts the log. */
export function SendIt({ planId, facts, analysis, profiles, canEdit, save }: Props) {
  const { plan, draftOf } = usePlan()
  const meter = requestMeter(facts, analysis)
  const log = facts.request.followUp.known ? facts.request.followUp.value : []
  const mark = sentMark(log)
  const drafts = STEP_IDS.map(draftOf)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drafts one by one, of which most stay as they were
  const digest = useMemo(() => {
    const answers = Object.fromEntries(STEP_IDS.map((id, i) => [id, drafts[i]])) as Record<StepId, JsonObject>
    return requestDigest({ answers, profiles })
  }, [...drafts, profiles])
  const isBlocked = meter.blocking.items.length + meter.blocking.findings.length > 0
  const unsent = isBlocked ? 'Not while something above blocks it.' : unsendable(plan.review)
  function markSent() {
    const value = { id: rowId(), kind: 'sent', date: analysis.today, by: plan.me, digest }
    save([{ op: 'insert', at: ['followUp'], value, after: log.at(-1)?.id ?? null }])
  }
  return (
    <>
      <Standing planId={planId} meter={meter} findings={meter.blocking.findings} />
      {canEdit ? <Take planId={planId} revision={plan.revision} /> : null}
      {mark ? (
        <p className="mt-5">
          <strong>
            Sent{mark.date ? ` on ${formatShortDate(mark.date)}` : ''}
            {mark.by ? ` by ${mark.by}` : ''}.
          </strong>{' '}
          {mark.digest === '' ? null : mark.digest === digest ? (
            <>The plan is still what was sent.</>
          ) : (
            <>
              The plan has changed since. <Link href={`/plans/${planId}/history#compare`}>See what changed</Link>
              {canEdit ? ', then send the addendum and mark it.' : '.'}
            </>
          )}
        </p>
      ) : null}
      {mark && mark.digest !== digest && canEdit ? (
        <div className="acts mt-3">
          <DownloadLink className="btn" href={`/api/v1/plans/${planId}/exports/addendum-zip`}>
            Download the addendum
          </DownloadLink>
          <span className="small quiet">What changed, in words, with the request and the plan as they are now.</span>
        </div>
      ) : null}
      {canEdit ? (
        <p className="acts mt-5">
          <button type="button" className="btn" disabled={unsent !== null} onClick={markSent}>
            {mark ? 'Mark as sent again' : meter.open.length > 0 ? 'Mark as sent with open points' : 'Mark as sent'}
          </button>
          <span className="small quiet">
            {unsent ??
              `Keeps today, your name and the digest ${digest.slice(0, DIGEST_SHOWN)}, which is also in the package.`}
          </span>
        </p>
      ) : null}
    </>
  )
}

function Standing({ planId, meter, findings }: { planId: string; meter: Meter; findings: Analysis['findings'] }) {
  const unnamed = meter.open.filter(({ owner, due }) => !owner || !due).length
  if (meter.blocking.items.length + findings.length === 0) {
    return (
      <p>
        {meter.open.length === 0
          ? 'Nothing is open. It can be sent.'
          : `It can be sent; ${meter.open.length === 1 ? 'the open point is' : `the ${meter.open.length} open points are`} listed in it.`}
        {unnamed > 0
          ? ` Name who answers ${unnamed === 1 ? 'it' : 'them'}, and by when, under “What the team may also ask”.`
          : ''}
      </p>
    )
  }
  return (
    <>
      <p>It is not ready to be sent:</p>
      <ul className="mt-3 grid gap-2">
        {meter.blocking.items.map(({ id, label, answer }) => {
          const [step = '', question = ''] = answer.split('.')
          return (
            <li key={id} className="inline-find is-block">
              <Icon shape="attn" />
              <AnswerLink planId={planId} step={step} question={question}>
                {label}
              </AnswerLink>
            </li>
          )
        })}
        {findings.map(({ id, says, about }) => (
          <li key={id} className="inline-find is-block">
            <Icon shape="attn" />
            {about[0] ? (
              <AnswerLink planId={planId} step={about[0].step} question={about[0].question}>
                {says}
              </AnswerLink>
            ) : (
              <span>{says}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The short form as a mail link and as text; both are the bytes of the same download. */
function Take({ planId, revision }: { planId: string; revision: number }) {
  const [short, setShort] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means a new text
  useEffect(() => {
    const abort = new AbortController()
    void readExport(planId, 'request-short', abort.signal).then((read) => {
      if (!abort.signal.aborted && 'text' in read) setShort(read.text)
    })
    return () => abort.abort()
  }, [planId, revision])
  const [head = '', ...body] = short.split('\n\n')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? ''
  const text = body.join('\n\n')
  const query = `subject=${encodeURIComponent(header('Subject'))}&body=${encodeURIComponent(text)}`
  return (
    <p className="acts mt-5">
      <Link className="btn" href={`/plans/${planId}/exports`}>
        Download the package
      </Link>
      {short === '' ? null : (
        <>
          <a href={`mailto:${header('To')}?${query}`}>Open a short form in your mail program</a>
          <CopyButton text={text} className="link-button">
            Copy for the portal
          </CopyButton>
        </>
      )}
    </p>
  )
}
