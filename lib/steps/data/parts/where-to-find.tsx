import type { DataFacts } from '@/lib/core/facts/data'
import { systemById } from '@/lib/core/intake/systems'
import type { StepFormProps } from '@/lib/steps/step'

type Props = { profiles: StepFormProps['profiles']; sources: DataFacts['sources'] }

/** How to get the export from the system the plan names, and what it will never contain. */
export function WhereToFind({ profiles, sources }: Props) {
  const kind = profiles[0]?.profile.system ?? (sources.known ? sources.value[0]?.kind : undefined)
  if (!kind) return null
  const system = systemById(kind)
  return (
    <>
      <div>
        <h3>How to get the export from {system.name}</h3>
        <p>{system.howToExport}</p>
      </div>
      {system.cannotTell.length > 0 ? (
        <div>
          <h3>What this file cannot tell</h3>
          <ul>
            {system.cannotTell.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
