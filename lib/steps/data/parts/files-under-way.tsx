import { formatBytes } from '@/components/ui/format'
import { percentText } from '@/lib/core/percent-text'
import type { Progress } from '@/lib/worker/profile-files'
import type { FileToRead } from './use-profiling'

/** Files listed one by one; of more, those around the one that is read. */
const SHOWN = 6

/** Each file with how far it is, of many those around the one that is read. */
export function FilesUnderWay({ files, progress }: { files: readonly FileToRead[]; progress: Progress | null }) {
  const at = progress?.file ?? 0
  const first = Math.max(0, Math.min(at - 1, files.length - SHOWN))
  const after = files.length - first - SHOWN
  const shown = files.slice(first, first + SHOWN).map((file, i) => ({ ...file, place: first + i }))
  return (
    <div className="mt-3">
      {first > 0 ? <p className="small quiet">{first} read before these</p> : null}
      <ul aria-label="Files">
        {shown.map(({ name, size, place }) => (
          <li key={place} className="flex items-baseline justify-between gap-4 py-1 small">
            <code className="break-all">{name}</code>
            <span className="num quiet whitespace-nowrap">
              {formatBytes(size)}, {stateOf(place, at, size, progress?.fileBytes ?? 0)}
            </span>
          </li>
        ))}
      </ul>
      {after > 0 ? <p className="small quiet">{after} after these</p> : null}
    </div>
  )
}

function stateOf(place: number, at: number, size: number, read: number): string {
  if (place < at) return 'read'
  if (place > at) return 'waiting'
  return size === 0 ? 'reading' : `${percentText(read / size)} read`
}
