'use client'
import { useState } from 'react'
import { count, formatBytes } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { Moment } from '@/components/ui/moment'
import { usePlan } from '@/lib/client/plan-context'
import { removeProfile } from '@/lib/client/profiles'
import type { StepFormProps } from '@/lib/steps/step'
import { TypedCounts } from './typed-counts'

type Props = Pick<StepFormProps, 'planId' | 'profiles' | 'canEdit' | 'facts' | 'saveAcross'>

/** The files whose profiles are kept with the plan. The files themselves never were. */
export function KeptFiles({ planId, profiles, canEdit, facts, saveAcross }: Props) {
  const { refresh } = usePlan()
  const [problem, setProblem] = useState('')
  async function remove(digest: string) {
    const failed = await removeProfile(planId, digest)
    setProblem(failed?.message ?? '')
    await refresh()
  }
  return (
    <>
      {profiles.map(({ digest, addedAt, profile }, place) => (
        <div key={digest}>
          {profile.files.map((file, index) => (
            <div className="file" key={file.name}>
              <Icon shape="file" />
              <code>{file.name}</code>
              {canEdit && index === 0 ? (
                <button
                  type="button"
                  className="link-button"
                  aria-label={`Remove the profile of ${file.name}`}
                  onClick={() => remove(digest)}
                >
                  Remove
                </button>
              ) : (
                <span />
              )}
              <span className="num">
                {index === 0
                  ? `${count(profile.users, 'user')}, ${count(profile.attributes.length, 'attribute')}. `
                  : ''}
                {count(file.records, 'record')} in {formatBytes(file.bytes)}, <Moment iso={addedAt} />
              </span>
            </div>
          ))}
          {profiles.some((other, at) => at > place && other.profile.system === profile.system) ? (
            <p className="small quiet py-2">
              Not counted, because a newer profile of the same system is kept. Remove this one, or drop both exports
              together.
            </p>
          ) : null}
          <Warnings profile={profile} />
        </div>
      ))}
      {problem ? <p className="problem">{problem}</p> : null}
      <TypedCounts facts={facts} canEdit={canEdit} saveAcross={saveAcross} />
    </>
  )
}

const SHOWN = 5

export function Warnings({ profile }: { profile: Props['profiles'][number]['profile'] }) {
  const { warnings } = profile
  if (warnings.length === 0) return null
  const line = (warning: (typeof warnings)[number]) => (
    <li
      className="inline-find is-warn py-1"
      key={`${warning.code}${warning.where.row}${warning.where.column}${warning.message}`}
    >
      <Icon shape="warn" />
      <span>
        {warning.message}
        {warning.where.row === null ? '' : ` (${warning.where.file}, row ${warning.where.row})`}
      </span>
    </li>
  )
  return (
    <div className="py-3">
      <ul>{warnings.slice(0, SHOWN).map(line)}</ul>
      {warnings.length > SHOWN ? (
        <details className="disclosure">
          <summary>{count(warnings.length - SHOWN, 'more warning')}</summary>
          <ul>{warnings.slice(SHOWN).map(line)}</ul>
        </details>
      ) : null}
    </div>
  )
}
