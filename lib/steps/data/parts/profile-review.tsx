'use client'
import { useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { FillBar } from '@/components/ui/fill-bar'
import { formatNumber } from '@/components/ui/format'
import { usePlan } from '@/lib/client/plan-context'
import { keepProfile, removeProfile } from '@/lib/client/profiles'
import type { DataFacts } from '@/lib/core/facts/data'
import { GENERIC, systemById } from '@/lib/core/intake/systems'
import { canonicalJson } from '@/lib/core/json'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import { earlierOf } from '@/lib/core/profile/compare-profiles'
import type { NamedCount, Profile } from '@/lib/core/profile/profile'
import type { StepFormProps } from '@/lib/steps/step'
import { foundText, holdsUsers } from './found-text'
import { Warnings } from './kept-files'
import { ProfileChanges } from './profile-changes'
import { ProfileSummary } from './profile-summary'
import { ReadAs } from './read-as'

type Props = {
  planId: string
  profile: Profile
  kept: StepFormProps['profiles']
  sources: DataFacts['sources']
  /** Reads the files again as the export of another system; absent where there are no files to read. */
  onReadAs?: (system: string) => void
  onDone(): void
}

/** All that would be stored, before it is stored; names of roles and groups can be left out one by one. */
export function ProfileReview({ planId, profile, kept, sources, onReadAs, onDone }: Props) {
  const { refresh } = usePlan()
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const shown = (names: NamedCount[]) => names.filter((item) => !hidden.has(item.name))
  const toggle = (name: string) =>
    setHidden((old) => new Set(old.has(name) ? [...old].filter((item) => item !== name) : [...old, name]))

  const earlier = earlierOf(profile, kept)

  async function keep(isReplacing: boolean) {
    setBusy(true)
    const stored = { ...profile, roles: shown(profile.roles), groups: shown(profile.groups) }
    let failed = await keepProfile(planId, stored)
    // Keeping the very same profile again keeps the one that is there.
    const isSame = earlier !== null && canonicalJson({ ...earlier.profile }) === canonicalJson({ ...stored })
    if (!failed && isReplacing && earlier && !isSame) failed = await removeProfile(planId, earlier.digest)
    setBusy(false)
    if (failed) return setProblem(failed.message)
    await refresh()
    onDone()
  }
  const system = systemById(profile.system)
  const isKnown = system !== GENERIC
  const hasUsers = holdsUsers(profile)
  const isSecond = kept.some((item) => item.profile.system === profile.system)
  return (
    <section className="raised mt-5" aria-label="What will be stored">
      <h3>{foundText(profile)}</h3>
      {isKnown && profile.evidence.signs.length > 0 ? (
        <p className="small quiet mt-1">Recognised by {profile.evidence.signs.slice(0, 3).join('; ')}.</p>
      ) : null}
      {isKnown || !hasUsers ? null : (
        <p className="small quiet mt-1">
          Its columns are those of no system known here, so it is read as a plain list. If you know the system, say so.
        </p>
      )}
      <ReadAs profile={profile} sources={sources} onReadAs={onReadAs} />
      {earlier ? (
        <ProfileChanges before={earlier.profile} addedAt={earlier.addedAt} after={profile} />
      ) : (
        <ProfileSummary profile={profile} />
      )}
      <Warnings profile={profile} />
      <details className="disclosure mt-2">
        <summary>See exactly what is stored</summary>
        <Stored profile={profile} />
      </details>
      {profile.roles.length + profile.groups.length > 0 ? (
        <details className="disclosure">
          <summary>Names of roles and groups: leave some out</summary>
          <div className="inside grid max-h-64 gap-x-6 overflow-auto sm:grid-cols-2">
            {[...profile.roles, ...profile.groups].map((item) => (
              <label className="option" key={item.name}>
                <input type="checkbox" checked={!hidden.has(item.name)} onChange={() => toggle(item.name)} />
                <span>
                  {item.name} <small className="num">{formatNumber(item.count)}</small>
                </span>
              </label>
            ))}
          </div>
        </details>
      ) : null}
      <FieldError id="keep-problem" message={problem} />
      {isSecond ? (
        <p className="small quiet mt-4">
          Of each system only the newest profile is counted. If this file and the one before hold different users, drop
          them together to count both.
        </p>
      ) : null}
      <p className="acts mt-4">
        {earlier ? (
          <button type="button" className="btn primary" disabled={busy} onClick={() => keep(true)}>
            Replace the older one
          </button>
        ) : null}
        <button
          type="button"
          className={earlier || !hasUsers ? 'btn' : 'btn primary'}
          disabled={busy}
          onClick={() => keep(false)}
        >
          {earlier ? 'Keep this profile as well' : 'Keep this profile'}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Discard it
        </button>
      </p>
    </section>
  )
}

function Stored({ profile }: { profile: Profile }) {
  return (
    <div className="inside max-h-96 overflow-auto">
      <table className="table dense">
        <caption className="sr-only">Attributes of the profile</caption>
        <thead>
          <tr>
            <th scope="col">Attribute</th>
            <th scope="col">Type</th>
            <th scope="col">Filled</th>
            <th scope="col">Shapes and values kept</th>
          </tr>
        </thead>
        <tbody>
          {profile.attributes.map((attribute) => (
            <tr key={attribute.name}>
              <td>
                <code>{attribute.name}</code>
              </td>
              <td>{ATTRIBUTE_TYPE_WORDS[attribute.type]}</td>
              <td>
                <FillBar share={attribute.fill} />
              </td>
              <td className="quiet">
                {[...attribute.shapes, ...attribute.values].map((item) => item.name).join(', ') || 'None'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
