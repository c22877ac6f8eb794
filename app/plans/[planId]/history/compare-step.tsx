'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMoment } from '@/components/ui/format'
import { SelectField } from '@/components/ui/select-field'
import type { ReplyOf } from '@/lib/api/endpoint'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'
import { randomId } from '@/lib/client/random-id'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { diffDrafts } from '@/lib/core/plan/diff-drafts'
import type { StepId } from '@/lib/core/plan/plan'
import { changeWords } from './change-words'
import type { StepWords } from './history-screen'

type Entry = ReplyOf<typeof import('@/lib/api/plans').readChanges>['changes'][number]
const NOW = 'now'
const OP_LETTERS = 32

/** What differs between two moments of one step, in the words of its questions, and the way back to the earlier one. */
export function CompareStep({ words, entries }: { words: StepWords; entries: readonly Entry[] }) {
  const { plan, refresh } = usePlan()
  const { planId, revision } = plan
  const [step, setStep] = useState<StepId>(entries.find((entry) => entry.step)?.step ?? 'legal')
  const [from, setFrom] = useState('0')
  const [to, setTo] = useState(NOW)
  const [said, setSaid] = useState('')
  const steps = Object.entries(words).map(([value, { title }]) => ({ value, label: title }))
  const moments = entries
    .filter((entry) => entry.step === step)
    .map((entry) => ({ value: String(entry.revision), label: `After ${entry.by}, ${formatMoment(entry.at, zone())}` }))
  const start = { value: '0', label: 'The start of the plan' }
  const { data } = useQuery({
    queryKey: ['compare', planId, step, from, to, revision],
    queryFn: () => compare(planId, step, Number(from), to === NOW ? revision : Number(to)),
    placeholderData: (before) => before,
  })
  const { title = '', labels = {} } = words[step] ?? {}

  const isSame = data !== undefined && 'changes' in data && data.changes.length === 0

  async function restore() {
    const body = { opId: randomId(OP_LETTERS), revision: Number(from), baseRevision: revision }
    const result = await call('restoreStep', { params: { planId, step }, body })
    await refresh()
    if (!result.ok) return setSaid(result.problem.message)
    const { waiting } = result.reply
    setSaid(
      waiting > 0
        ? `${title} is restored, except where a colleague just changed it: those answers wait for a choice in the step.`
        : `${title} is restored. This is a change like any other, so it can be restored away again.`,
    )
  }
  return (
    <>
      <div className="row-grid">
        <SelectField
          id="compare-step"
          label="Step"
          className=""
          options={steps}
          value={step}
          onChange={(event) => {
            setStep(event.target.value as StepId)
            setFrom('0')
            setTo(NOW)
          }}
        />
        <SelectField
          id="compare-from"
          label="From"
          className=""
          options={[...moments, start]}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <SelectField
          id="compare-to"
          label="To"
          className=""
          options={[{ value: NOW, label: 'Now' }, ...moments]}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <div className="mt-4 small" aria-live="polite">
        {data && 'problem' in data ? <p className="problem">{data.problem}</p> : null}
        {isSame ? <p className="quiet">{title} is the same at both moments.</p> : null}
        {data && 'changes' in data ? (
          <ul className="differences">
            {data.changes.map((change) => (
              <li key={`${change.op}/${change.at.join('/')}/${'after' in change ? change.after : ''}`}>
                {changeWords(change, labels, data.before)}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <p className="acts mt-4">
        <button type="button" className="btn" onClick={restore} disabled={isSame}>
          Restore {title} to the earlier moment
        </button>
        <span role="status" className="small quiet">
          {said}
        </span>
      </p>
    </>
  )
}

type Comparison = { problem: string } | { before: JsonObject; changes: Change[] }

async function compare(planId: string, step: StepId, from: number, to: number): Promise<Comparison> {
  const read = (revision: number) =>
    call('readStepVersion', { params: { planId, step }, query: { revision: String(revision) } })
  const [before, after] = await Promise.all([read(from), read(to)])
  if (!before.ok) return { problem: before.problem.message }
  if (!after.ok) return { problem: after.problem.message }
  return { before: before.reply.draft, changes: diffDrafts(before.reply.draft, after.reply.draft) }
}

function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
