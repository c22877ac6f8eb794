'use client'
import { useState } from 'react'
import { AwakeFields } from '@/components/ui/awake-fields'
import { count, formatNumber } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { dayText } from '@/lib/core/iso-date'
import { percentText } from '@/lib/core/percent-text'
import { lastRun } from '@/lib/core/rules/last-run'
import type { StepFormProps } from '@/lib/steps/step'
import { questions } from '../schema'
import { lapseText } from './lapse-text'
import { signingChanges } from './signing-changes'

/**
 * The decision after the last run: its numbers, a name, and what it is bound to. It is asked once a run kept the bar, and
 * it says itself when it no longer holds.
 */
export function ExitSignOff({ draft, facts, analysis, canEdit, save }: StepFormProps) {
  const { exitDecision, exitLapse, runs, exitBar } = facts.rehearsal
  const [decision, setDecision] = useState('')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const last = runs.known ? lastRun(runs.value) : undefined
  if (!last) return null
  const signed = typeof draft.exitDecision === 'string' ? draft.exitDecision : null
  const labels: readonly { value: string; label: string }[] = questions.exitDecision.options
  const isAsked = questions.exitDecision.when?.(draft, facts) ?? false

  async function sign() {
    const missing = decision === '' ? 'Choose what was decided.' : name.trim() === '' ? 'Write who decided it.' : null
    setProblem(missing)
    if (missing || !last) return
    save(await signingChanges({ decision, name: name.trim(), today: analysis.today, run: last, facts }))
    setDecision('')
    setName('')
  }
  return (
    <>
      <p>
        Last run, {dayText(last.date)}: {formatNumber(last.rejected)} of {count(last.records, 'record')} rejected
        {last.records > 0 ? `, ${percentText(last.rejected / last.records)}` : ''}
        {exitBar.known ? `; the bar is ${percentText(exitBar.value)}` : '; no bar is set'}.
      </p>
      {signed ? (
        <div className="mt-4" role="status">
          <p className="inline-find">
            <Icon shape={exitLapse.known && exitLapse.value.length === 0 ? 'done' : 'warn'} />
            <span>
              <b>{labels.find(({ value }) => value === signed)?.label}</b>
              {typeof draft.exitSigned === 'string' ? `, signed by ${draft.exitSigned}` : ', not signed by anybody'}.{' '}
              {exitDecision.known ? lapseText(exitLapse) : ''}
            </span>
          </p>
        </div>
      ) : null}
      {canEdit && isAsked ? (
        <AwakeFields>
          <div className="fields mt-4">
            <SelectField
              id="exit-decision"
              label={signed ? 'Decide again' : 'Decision after this run'}
              value={decision}
              error={decision === '' ? problem : null}
              onChange={(event) => setDecision(event.target.value)}
              options={[{ value: '', label: 'Choose' }, ...labels]}
            />
            <TextField
              id="exit-name"
              label="Decided by"
              hint="The name stands in the plan, with the day and the digests of mapping, files and rules."
              className="middle"
              autoComplete="name"
              value={name}
              error={decision === '' ? null : problem}
              onChange={(event) => setName(event.target.value)}
            />
            <p>
              <button type="button" className="btn compact" onClick={() => void sign()}>
                Sign the decision
              </button>
            </p>
          </div>
        </AwakeFields>
      ) : null}
      {isAsked || signed ? null : <p className="small quiet mt-2">A decision is asked for once a run keeps the bar.</p>}
    </>
  )
}
