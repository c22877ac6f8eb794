'use client'
import { TwinForm } from '@/components/plan/twin-form'
import { TwinProgressLine } from '@/components/plan/twin-progress'
import { FieldError } from '@/components/ui/field-error'
import { count, formatBytes } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { MOST_IN_MEMORY, openDestination, writesToDisk } from '@/lib/client/destination'
import type { TwinWanted } from '@/lib/core/twin/twin-file'
import { twinFileName } from '@/lib/core/twin/twin-name'
import type { TwinFormat } from '@/lib/core/twin/writers'
import type { StepFormProps } from '@/lib/steps/step'
import { useTwin } from '@/lib/worker/use-twin'

const MIME: Record<TwinFormat, string> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  scim: 'application/scim+json',
}
const PROPOSED = 1000
const IN_MEMORY = {
  bytes: MOST_IN_MEMORY,
  why: 'because this browser holds the file until it is saved; Chrome and Edge write it straight to disk',
}

/** Makes the synthetic twin of a kept profile and saves it, straight to disk where the browser can. */
export default function TwinDownload({ profiles }: Pick<StepFormProps, 'profiles'>) {
  const { state, make, cancel } = useTwin()
  async function save(wanted: TwinWanted) {
    const to = await openDestination(twinFileName(wanted), MIME[wanted.format])
    if (!to) return
    const close = () => {
      to.volumeEnd()
      return to.close()
    }
    await make(wanted, { write: to.write, abort: to.abort, close })
  }
  return (
    <>
      <p className="small">
        As many test users as you like, with the attributes, fill, lengths, shapes, repeats, states and roles of the
        export. They are made in this browser from the kept profile alone, which holds no record: words are invented,
        and mail domains, phone numbers and network addresses are such as nobody can have.
      </p>
      {state.kind === 'making' ? (
        <TwinProgressLine
          what={`Writing ${state.name}`}
          users={state.users}
          progress={state.progress}
          onCancel={cancel}
        />
      ) : (
        <TwinForm
          profiles={profiles}
          hasFormat
          proposed={PROPOSED}
          most={writesToDisk() ? null : IN_MEMORY}
          action="Make the synthetic twin"
          onMake={(wanted) => void save(wanted)}
        />
      )}
      <div role="status">
        {state.kind === 'made' ? (
          <p className="inline-find mt-3">
            <Icon shape="done" />
            <span>
              <code className="break-all">{state.name}</code> is saved: {count(state.users, 'invented user')},{' '}
              {formatBytes(state.bytes)}.
            </span>
          </p>
        ) : null}
      </div>
      {state.kind === 'failed' ? (
        <FieldError
          id="twin-problem"
          message={`${state.name} could not be written to its end. Check the free space, then try again.`}
        />
      ) : null}
    </>
  )
}
