'use client'
import { Suspense, useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { Icon } from '@/components/ui/icon'
import { LateDisclosure } from '@/components/ui/late-disclosure'
import { onUse } from '@/components/ui/on-use'
import { usePlan } from '@/lib/client/plan-context'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import type { StepFormProps } from '@/lib/steps/step'
import { checkFiles } from './check-files'
import { RehearsalDrop } from './rehearsal-drop'
import { RunProgress } from './run-progress'
import { useRehearsal } from './use-rehearsal'

// With the tables and the form for files: wanted only when there is a result.
const RunResult = onUse(() => import('./run-result').then((module) => module.default))
const RehearseTwin = onUse(() => import('./rehearse-twin').then((module) => module.default))

/** The whole export tried in a worker of this browser; what is stored of it is shown first. */
export function RehearseHere(props: StepFormProps) {
  const { facts, profiles } = props
  const { state, files, totals, run, download, tryRows, cancel, accept } = useRehearsal(facts, profiles)
  const { saveState } = usePlan()
  const [dropped, setDropped] = useState<RehearsalTotals | null>(null)
  const { rows, usernameSource } = facts.mapping
  if (!(rows.known && rows.value.length > 0) && !usernameSource.known)
    return <p>Map at least the username in step 5; then every record can be tried here.</p>

  const names = profiles.flatMap(({ profile }) => profile.files.map(({ name }) => name))
  const expected = names.length > 0 ? `The profile was made of ${names.join(', ')}.` : 'CSV, JSON, NDJSON or LDIF.'
  const isRunning = state.kind === 'running'
  const start = (chosen: File[]) => {
    setDropped(null)
    void run(chosen)
  }
  const isSaving = saveState.kind === 'saving'
  return (
    <div className="drop">
      {isRunning ? <RunProgress {...state} onCancel={cancel} /> : null}
      {isRunning ? null : (
        <RehearsalDrop
          expected={expected}
          onFiles={start}
          onTotals={(result) => {
            setDropped(result)
            accept(null)
          }}
        />
      )}
      {profiles.length > 0 ? (
        <div hidden={isRunning}>
          <LateDisclosure summary="No export at hand? Rehearse on its synthetic twin">
            <RehearseTwin profiles={profiles} onTwin={(file) => start([file])} />
          </LateDisclosure>
        </div>
      ) : null}
      {files.length > 0 && !dropped ? (
        <ul className="mt-3">
          {checkFiles(files, profiles).map(({ name, says, isExpected }) => (
            <li className={`inline-find ${isExpected ? '' : 'is-warn'}`} key={name}>
              <Icon shape={isExpected ? 'done' : 'warn'} />
              <span>{says}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {state.kind === 'failed' ? <FieldError id="rehearsal-problem" message={state.message} /> : null}
      {totals && !isRunning ? (
        <>
          <p className="mt-4">
            {/* What the run maps is the saved plan, so an edit under way comes first. */}
            <button type="button" className="btn compact" disabled={isSaving} onClick={() => void run(files)}>
              Rehearse again
            </button>
          </p>
          <Suspense fallback={<p className="quiet mt-4">Drawing the result</p>}>
            <RunResult
              key={`${totals.digests.run}`}
              {...props}
              totals={totals}
              download={(name, wanted) => void download(name, wanted)}
              tryRows={tryRows}
            />
          </Suspense>
        </>
      ) : null}
      {dropped && !isRunning ? (
        <Suspense fallback={<p className="quiet mt-4">Drawing the result</p>}>
          <RunResult {...props} totals={dropped} download={null} tryRows={null} />
        </Suspense>
      ) : null}
      <p className="pledge">
        <Icon shape="shield" />
        <span>
          <strong>No record leaves this browser.</strong> Nothing is sent to Asgardeo either. Kept with the plan, when
          you say so: counts by rule and digests.
        </span>
      </p>
    </div>
  )
}
