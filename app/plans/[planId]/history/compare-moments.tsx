'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMoment } from '@/components/ui/format'
import { SelectField } from '@/components/ui/select-field'
import type { ReplyOf } from '@/lib/api/endpoint'
import { call } from '@/lib/client/call'
import { keys } from '@/lib/client/keys'
import { usePlan } from '@/lib/client/plan-context'
import { DifferenceView } from './difference-view'
import type { StepWords } from './history-screen'
import { RestoreStep } from './restore-step'

type Entry = ReplyOf<typeof import('@/lib/api/plans').readChanges>['changes'][number]
type Version = ReplyOf<typeof import('@/lib/api/review').listVersions>['versions'][number]

const NOW = 'now'
const ALL = 'all'

type Props = {
  words: StepWords
  entries: readonly Entry[]
  versions: readonly Version[]
  /** What the address asked for. */
  start: { from: string; step: string }
}

/** What differs between two moments of the plan, step by step, and the way back to the earlier one. */
export function CompareMoments({ words, entries, versions, start }: Props) {
  const { planId, revision } = usePlan().plan
  const [step, setStep] = useState(start.step in words ? start.step : ALL)
  const [from, setFrom] = useState(start.from || String(versions.at(-1)?.revision ?? 0))
  const [to, setTo] = useState(NOW)
  const [said, setSaid] = useState('')
  const { data } = useQuery({
    queryKey: [...keys.history(planId), 'compare', from, to, revision],
    queryFn: () =>
      call('compareMoments', { params: { planId }, query: { from, to: to === NOW ? String(revision) : to } }),
    placeholderData: (before) => before,
  })
  const moments = momentsOf(versions, entries, from)
  const steps = [
    { value: ALL, label: 'All steps' },
    ...Object.entries(words).map(([value, { title }]) => ({ value, label: title })),
  ]
  const differing = data?.ok ? data.reply.steps.filter((one) => step === ALL || one.step === step) : []
  return (
    <>
      <div className="row-grid">
        <SelectField
          id="compare-from"
          label="From"
          className=""
          options={moments}
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
        <SelectField
          id="compare-step"
          label="Step"
          className=""
          options={steps}
          value={step}
          onChange={(event) => setStep(event.target.value)}
        />
      </div>
      <div className="mt-4 small" aria-live="polite">
        {data && !data.ok ? <p className="problem">{data.problem.message}</p> : null}
        {data?.ok && differing.length === 0 ? <p className="quiet">Nothing differs between the two moments.</p> : null}
        {differing.map((one) => (
          <section className="mt-6" key={one.step}>
            <h3>{words[one.step]?.title}</h3>
            <DifferenceView changes={one.changes} before={one.before} labels={words[one.step]?.labels ?? {}} />
            <RestoreStep step={one.step} title={words[one.step]?.title ?? ''} revision={Number(from)} say={setSaid} />
          </section>
        ))}
      </div>
      <p role="status" className="small quiet mt-4">
        {said}
      </p>
    </>
  )
}

/** Named moments first, then every entry of the log shown, newest first, then the start; each revision once. */
function momentsOf(versions: readonly Version[], entries: readonly Entry[], asked: string) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const named = [...versions].reverse().map(({ revision, name, at }) => ({
    value: String(revision),
    label: `${name}, ${formatMoment(at, zone)}`,
  }))
  const logged = entries
    .filter((entry) => entry.step !== null)
    .map(({ revision, by, at }) => ({
      value: String(revision),
      label: `After ${by || 'somebody'}, ${formatMoment(at, zone)}`,
    }))
  const all = [...named, ...logged, { value: '0', label: 'The start of the plan' }]
  const known = all.some(({ value }) => value === asked) ? [] : [{ value: asked, label: `Revision ${asked}` }]
  return [...known, ...all].filter((one, index, list) => list.findIndex(({ value }) => value === one.value) === index)
}
