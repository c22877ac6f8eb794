'use client'
import { lazy, Suspense, useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { Icon } from '@/components/ui/icon'
import type { Profile } from '@/lib/core/profile/profile'
import type { StepFormProps } from '@/lib/steps/step'
import { ExportDrop } from './export-drop'
import { KeptFiles } from './kept-files'
import { useProfiling } from './use-profiling'

/** These know every legacy system, so they are loaded when there is something to show. */
const ReadingProgress = lazy(() => import('./reading-progress').then((module) => ({ default: module.ReadingProgress })))
const ProfileReview = lazy(() => import('./profile-review').then((module) => ({ default: module.ProfileReview })))

/** Files are read here, in a worker; what would be stored is shown first, and stored only when it is kept. */
export function ExportFiles({ planId, profiles, canEdit, facts }: StepFormProps) {
  const { state, read, readAs, cancel, reset } = useProfiling()
  const [dropped, setDropped] = useState<Profile | null>(null)
  const review = { planId, kept: profiles, sources: facts.data.sources }
  return (
    <div className="drop">
      <KeptFiles planId={planId} profiles={profiles} canEdit={canEdit} />
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
      <Suspense>
        {state.kind === 'reading' ? <ReadingProgress {...state} onCancel={cancel} /> : null}
        {state.kind === 'read' ? (
          <ProfileReview {...review} profile={state.profile} onReadAs={readAs} onDone={reset} />
        ) : null}
        {dropped ? <ProfileReview {...review} profile={dropped} onDone={() => setDropped(null)} /> : null}
      </Suspense>
      <p className="pledge">
        <Icon shape="shield" />
        <span>
          <strong>No record leaves this browser.</strong> Kept with the plan: counts, types, lengths and shapes of
          values, and the names of attributes, roles and groups. You see all of it before it is stored.
        </span>
      </p>
    </div>
  )
}
