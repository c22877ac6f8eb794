'use client'
import { TwinForm } from '@/components/plan/twin-form'
import { TwinProgressLine } from '@/components/plan/twin-progress'
import { FieldError } from '@/components/ui/field-error'
import { MOST_IN_MEMORY } from '@/lib/client/destination'
import type { TwinWanted } from '@/lib/core/twin/twin-file'
import { twinFileName } from '@/lib/core/twin/twin-name'
import type { StepFormProps } from '@/lib/steps/step'
import { useTwin } from '@/lib/worker/use-twin'

const PROPOSED = 10_000
const IN_MEMORY = { bytes: MOST_IN_MEMORY, why: 'because they are held in memory while they are rehearsed' }

type Props = Pick<StepFormProps, 'profiles'> & { onTwin(file: File): void }

/** Invents users in the form of a kept profile and hands them over as a file, which exists in this page only. */
export default function RehearseTwin({ profiles, onTwin }: Props) {
  const { state, make, cancel } = useTwin()
  async function rehearse(wanted: TwinWanted) {
    let parts: Uint8Array<ArrayBuffer>[] = []
    await make(wanted, {
      async write(bytes) {
        parts.push(bytes)
      },
      async close() {
        onTwin(new File(parts, twinFileName(wanted)))
      },
      async abort() {
        parts = []
      },
    })
  }
  return (
    <>
      <p className="small">
        Invented users with the attributes, lengths, shapes, repeats, states and roles of the profiled export. They try
        the mapping and show which rules it meets; what is wrong in the data itself, only the real export shows.
      </p>
      {state.kind === 'making' ? (
        <TwinProgressLine
          what="Making the synthetic twin"
          users={state.users}
          progress={state.progress}
          onCancel={cancel}
        />
      ) : (
        <TwinForm
          profiles={profiles}
          proposed={PROPOSED}
          most={IN_MEMORY}
          action="Rehearse on the twin"
          onMake={(wanted) => void rehearse(wanted)}
        />
      )}
      {state.kind === 'failed' ? (
        <FieldError id="twin-problem" message="The twin could not be made. Try it with fewer users." />
      ) : null}
    </>
  )
}
