'use client'
import { useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { FillBar } from '@/components/ui/fill-bar'
import { count, formatNumber } from '@/components/ui/format'
import { usePlan } from '@/lib/client/plan-context'
import { keepProfile } from '@/lib/client/profiles'
import { GENERIC, systemById } from '@/lib/core/intake/systems'
import type { NamedCount, Profile } from '@/lib/core/profile/profile'
import { Warnings } from './kept-files'

type Props = { planId: string; profile: Profile; onDone(): void }

/** All that would be stored, before it is stored; names of roles and groups can be left out one by one. */
export function ProfileReview({ planId, profile, onDone }: Props) {
  const { refresh } = usePlan()
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const shown = (names: NamedCount[]) => names.filter((item) => !hidden.has(item.name))
  const toggle = (name: string) =>
    setHidden((old) => new Set(old.has(name) ? [...old].filter((item) => item !== name) : [...old, name]))

  async function keep() {
    setBusy(true)
    const stored = { ...profile, roles: shown(profile.roles), groups: shown(profile.groups) }
    const failed = await keepProfile(planId, stored)
    setBusy(false)
    if (failed) return setProblem(failed.message)
    await refresh()
    onDone()
  }
  const system = systemById(profile.system)
  const isKnown = system !== GENERIC
  return (
    <section className="raised mt-5" aria-label="What will be stored">
      <h3>
        {count(profile.users, 'user')}
        {isKnown ? ` from ${system.name}` : ''}, {count(profile.attributes.length, 'attribute')}
      </h3>
      {isKnown && profile.evidence.signs.length > 0 ? (
        <p className="small quiet mt-1">Recognised by {profile.evidence.signs.slice(0, 3).join('; ')}.</p>
      ) : null}
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
      <p className="acts mt-4">
        <button type="button" className="btn primary" disabled={busy} onClick={keep}>
          Keep this profile
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
              <td>{attribute.type}</td>
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
