import type { Profile } from '@/lib/core/profile/profile'
import type { StepFormProps } from '@/lib/steps/step'
import { ProfileReview } from './profile-review'
import { ReadingProgress } from './reading-progress'
import type { Profiling } from './use-profiling'

type Props = Pick<StepFormProps, 'planId' | 'profiles' | 'facts'> & {
  state: Profiling
  /** A profile that was made elsewhere: by the command line, or by a colleague. */
  dropped: Profile | null
  cancel(): void
  readAs(system: string): void
  onDone(): void
}

/** Files being read, and then what was found in them. */
export function ReadFiles({ planId, profiles, facts, state, dropped, cancel, readAs, onDone }: Props) {
  const review = { planId, kept: profiles, sources: facts.data.sources, onDone }
  if (dropped) return <ProfileReview {...review} profile={dropped} />
  if (state.kind === 'reading') return <ReadingProgress {...state} onCancel={cancel} />
  return state.kind === 'read' ? <ProfileReview {...review} profile={state.profile} onReadAs={readAs} /> : null
}
