import { FillBar } from '@/components/ui/fill-bar'
import { count, formatBytes } from '@/components/ui/format'
import { GENERIC, systemById } from '@/lib/core/intake/systems'
import type { Profile } from '@/lib/core/profile/profile'
import type { Progress } from '@/lib/worker/profile-files'

type Props = { names: string; progress: Progress | null; partial: Profile | null; onCancel(): void }

/** How far the reading is, and what it has found so far. */
export function ReadingProgress({ names, progress, partial, onCancel }: Props) {
  const { bytes = 0, total = 0, bytesPerSecond = 0, secondsLeft = null } = progress ?? {}
  const isRead = total > 0 && bytes >= total
  return (
    <div className="mt-4">
      <p className="small" id="reading-label">
        Reading <code>{names}</code>
      </p>
      <progress
        className="my-2"
        max={total || 1}
        value={progress ? bytes : undefined}
        aria-labelledby="reading-label"
      />
      <div className="acts small quiet">
        <span className="num">
          {progress ? `${formatBytes(bytes)} of ${formatBytes(total)}` : 'Opening the file'}
          {isRead ? '. Its digest is being made.' : ''}
          {!isRead && bytesPerSecond > 0 ? `, ${formatBytes(bytesPerSecond)} a second` : ''}
          {!isRead && secondsLeft !== null && secondsLeft >= 1 ? `, ${timeLeft(secondsLeft)} left` : ''}
        </span>
        <button type="button" className="btn compact ml-auto" onClick={onCancel}>
          Cancel
        </button>
      </div>
      {partial ? <SoFar partial={partial} /> : null}
    </div>
  )
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
      <table className="table dense mt-2">
        <caption className="sr-only">Attributes found so far</caption>
        <tbody>
          {partial.attributes.slice(0, SHOWN).map(({ name, type, fill }) => (
            <tr key={name}>
              <th scope="row">
                <code className="break-all">{name}</code>
              </th>
              <td>{type}</td>
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

function timeLeft(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < 90 ? `${whole} s` : `${Math.round(whole / 60)} min`
}
