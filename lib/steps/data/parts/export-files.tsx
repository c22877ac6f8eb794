'use client'
import { lazy, Suspense, useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { Icon } from '@/components/ui/icon'
import type { Profile } from '@/lib/core/profile/profile'
import type { StepFormProps } from '@/lib/steps/step'
import { ExportDrop } from './export-drop'
import { KeptFiles } from './kept-files'
import { ReadingProgress } from './reading-progress'
import { useProfiling } from './use-profiling'

/** Knows every legacy system, so it is loaded when there is something to review. */
const ProfileReview = lazy(() => import('./profile-review').then((module) => ({ default: module.ProfileReview })))

/** Files are read here, in a worker; what would be stored is shown first, and stored only when it is kept. */
export function ExportFiles({ planId, profiles, canEdit }: StepFormProps) {
  const { state, read, cancel, reset } = useProfiling()
  const [dropped, setDropped] = useState<Profile | null>(null)
  return (
    <div className="drop">
      <KeptFiles planId={planId} profiles={profiles} canEdit={canEdit} />
      {canEdit && state.kind === 'idle' ? (
        <ExportDrop isFirst={profiles.length === 0} onFiles={read} onProfile={setDropped} />
      ) : null}
      {state.kind === 'reading' ? <ReadingProgress {...state} onCancel={cancel} /> : null}
      {state.kind === 'failed' ? (
        <div className="mt-4">
          <FieldError id="file-problem" message={state.message} />
          <button type="button" className="btn compact mt-3" onClick={reset}>
            Choose another file
          </button>
        </div>
      ) : null}
      <Suspense>
        {state.kind === 'read' ? <ProfileReview planId={planId} profile={state.profile} onDone={reset} /> : null}
        {dropped ? <ProfileReview planId={planId} profile={dropped} onDone={() => setDropped(null)} /> : null}
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
