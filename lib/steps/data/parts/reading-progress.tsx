import { FillBar } from '@/components/ui/fill-bar'
import { count, formatBytes } from '@/components/ui/format'
import { timeLeft } from '@/components/ui/time-left'
import { WorkProgress } from '@/components/ui/work-progress'
import { GENERIC, systemById } from '@/lib/core/intake/systems'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import type { Profile } from '@/lib/core/profile/profile'
import type { Progress } from '@/lib/worker/profile-files'
import { FilesUnderWay } from './files-under-way'
import type { FileToRead } from './use-profiling'

type Props = { files: readonly FileToRead[]; progress: Progress | null; partial: Profile | null; onCancel(): void }

/** How far the reading is, file by file, and what it has found so far. */
export function ReadingProgress({ files, progress, partial, onCancel }: Props) {
  const [first] = files
  return (
    <>
      <WorkProgress
        label={
          files.length === 1 ? (
            <>
              Reading <code>{first?.name}</code>
            </>
          ) : (
            `Reading ${count(files.length, 'file')}`
          )
        }
        done={progress?.bytes ?? null}
        total={progress?.total ?? 0}
        says={progress ? saidOf(progress) : 'Opening the file'}
        onCancel={onCancel}
      />
      {files.length > 1 ? <FilesUnderWay files={files} progress={progress} /> : null}
      {partial ? <SoFar partial={partial} /> : null}
    </>
  )
}

function saidOf({ bytes, total, bytesPerSecond, secondsLeft }: Progress): string {
  const far = `${formatBytes(bytes)} of ${formatBytes(total)}`
  if (bytes >= total) return `${far}. Making the digest`
  const speed = bytesPerSecond > 0 ? `, ${formatBytes(bytesPerSecond)} a second` : ''
  return `${far}${speed}${timeLeft(secondsLeft)}`
}

const SHOWN = 8

function SoFar({ partial }: { partial: Profile }) {
  const system = systemById(partial.system)
  const more = partial.attributes.length - SHOWN
  return (
    <section className="mt-4" aria-label="Found so far">
      <p className="num">
        {count(partial.users, 'user')} so far{system === GENERIC ? '' : ` from ${system.name}`}
      </p>
      <p className="small quiet">From the part that was read. The numbers grow until the end; nothing is stored yet.</p>
      <table className="table dense mt-2">
        <caption className="sr-only">Attributes found so far</caption>
        <tbody>
          {partial.attributes.slice(0, SHOWN).map(({ name, type, fill }) => (
            <tr key={name}>
              <th scope="row">
                <code className="break-all">{name}</code>
              </th>
              <td>{ATTRIBUTE_TYPE_WORDS[type]}</td>
              <td>
                <FillBar share={fill} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="small quiet mt-1">and {count(more, 'more attribute')}</p> : null}
    </section>
  )
}
