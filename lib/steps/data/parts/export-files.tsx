'use client'
import { Suspense, useEffect, useRef, useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { count } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { LateDisclosure } from '@/components/ui/late-disclosure'
import { onUse } from '@/components/ui/on-use'
import type { Profile } from '@/lib/core/profile/profile'
import type { StepFormProps } from '@/lib/steps/step'
import { ExportDrop } from './export-drop'
import { type Profiling, useProfiling } from './use-profiling'

const KeptFiles = onUse(() => import('./kept-files').then((module) => module.KeptFiles))

/** Knows every legacy system, so it is loaded when there is something to show. */
const ReadFiles = onUse(() => import('./read-files').then((module) => module.ReadFiles))
const TwinDownload = onUse(() => import('./twin-download').then((module) => module.default))

/** Files are read here, in a worker; what would be stored is shown first, and stored only when it is kept. */
export function ExportFiles({ planId, profiles, canEdit, facts, saveAcross }: StepFormProps) {
  const { state, read, readAs, cancel, reset } = useProfiling()
  const [dropped, setDropped] = useState<Profile | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const step = dropped ? 'dropped' : state.kind
  const lastStep = useRef(step)
  useEffect(() => {
    // The button that was pressed is gone; whoever uses the keyboard goes on here, not at the top of the page.
    if (lastStep.current !== step && document.activeElement === document.body) box.current?.focus()
    lastStep.current = step
  }, [step])
  return (
    <div className="drop" ref={box} tabIndex={-1}>
      <p className="sr-only" role="status">
        {saidOf(state)}
      </p>
      {profiles.length > 0 ? (
        <Suspense>
          <KeptFiles {...{ planId, profiles, canEdit, facts, saveAcross }} />
        </Suspense>
      ) : null}
      {canEdit && state.kind === 'idle' ? (
        <ExportDrop isFirst={profiles.length === 0} onFiles={(files) => void read(files)} onProfile={setDropped} />
      ) : null}
      {state.kind === 'failed' ? (
        <div className="mt-4">
          <FieldError id="file-problem" message={state.message} />
          <button type="button" className="btn compact mt-3" onClick={reset}>
            Choose another file
          </button>
        </div>
      ) : null}
      <Suspense fallback={<p className="small quiet mt-4">One moment</p>}>
        {step === 'idle' || step === 'failed' ? null : (
          <ReadFiles
            {...{ planId, profiles, facts, state, dropped, cancel, readAs }}
            onDone={dropped ? () => setDropped(null) : reset}
          />
        )}
      </Suspense>
      <p className="pledge">
        <Icon shape="shield" />
        <span>
          <strong>No record leaves this browser.</strong> Kept with the plan: counts, types, lengths and shapes of
          values, and the names of attributes, roles and groups. You see all of it before it is stored.
        </span>
      </p>
      {profiles.length > 0 ? (
        <LateDisclosure summary="Test users with the shape of this export: its synthetic twin">
          <TwinDownload profiles={profiles} />
        </LateDisclosure>
      ) : null}
    </div>
  )
}

/** What is said to those who do not see the screen, once for each step. */
function saidOf(state: Profiling): string {
  if (state.kind === 'reading') return `Reading ${state.files.map(({ name }) => name).join(', ')}.`
  if (state.kind === 'read') return `${count(state.profile.users, 'user')} found. Nothing is stored yet.`
  return state.kind === 'failed' ? state.message : ''
}
