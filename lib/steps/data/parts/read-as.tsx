import { Icon } from '@/components/ui/icon'
import type { DataFacts } from '@/lib/core/facts/data'
import { GENERIC, SYSTEMS, systemById } from '@/lib/core/intake/systems'
import type { Profile } from '@/lib/core/profile/profile'
import { SYSTEMS as SOURCES } from '../schema'

type Props = { profile: Profile; sources: DataFacts['sources']; onReadAs?: ((system: string) => void) | undefined }

/** Says when the file is not from a system the plan names, offers the runner-up, and lets a person name another system. */
export function ReadAs({ profile, sources, onReadAs }: Props) {
  const { system, evidence } = profile
  const known = SOURCES.some(({ value }) => systemById(value).id === system)
  const planned = sources.known ? sources.value.map(({ kind }) => kind) : []
  const isOther = system !== GENERIC.id && planned.length > 0 && !planned.some((kind) => isFrom(kind, system))
  const names = planned.map((kind) => SOURCES.find(({ value }) => value === kind)?.label ?? kind)
  const { runnerUp } = evidence
  return (
    <>
      {isOther && known ? (
        <p className="inline-find is-warn py-1">
          <Icon shape="warn" />
          <span>
            This looks like {systemById(system).name}; the plan says {[...new Set(names)].join(', ')}. If the file is
            the right one, add its system to the source systems below; else drop the export of{' '}
            {names.length === 1 ? names[0] : 'one of these'}.
          </span>
        </p>
      ) : null}
      {onReadAs && runnerUp ? (
        <p className="acts py-1">
          <span>It could also be {systemById(runnerUp).name}.</span>
          <button type="button" className="btn compact" onClick={() => onReadAs(runnerUp)}>
            Read it as {systemById(runnerUp).name}
          </button>
        </p>
      ) : null}
      {onReadAs ? (
        <label className="acts small py-1">
          <span>Read as</span>
          <select className="input quiet-select" value={system} onChange={(event) => onReadAs(event.target.value)}>
            {SYSTEMS.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  )
}

/** Own databases and systems of no list write whatever they like; SCIM is spoken by many. */
function isFrom(kind: string, system: string): boolean {
  if (kind === 'other' || kind === 'database' || kind === 'scim' || system === 'scim') return true
  if (kind === 'entra' && system === 'b2c') return true
  return systemById(kind).id === system
}
