'use client'
import { useState } from 'react'
import { DownloadLink } from '@/components/plan/download-link'
import type { StepMeta } from '@/components/plan/step-meta'
import { AwakeFields } from '@/components/ui/awake-fields'
import { Disclosure } from '@/components/ui/disclosure'
import type { StepId } from '@/lib/core/plan/plan'
import { LookInside } from './look-inside'

/** `query`: what is chosen for the whole package, too. */
type Props = { href: string; query: Record<string, string>; steps: readonly StepMeta[] }

/** The package for somebody who should not see all of it: without people, or without some steps. */
export function PackageCopy({ href, query: whole, steps }: Props) {
  const [redacted, setRedacted] = useState(false)
  const [without, setWithout] = useState<readonly StepId[]>([])
  const flip = (id: StepId) => setWithout(without.includes(id) ? without.filter((one) => one !== id) : [...without, id])
  const kept = steps.filter(({ id }) => !without.includes(id)).map(({ id }) => id)
  const isCopy = redacted || without.length > 0
  const query: Record<string, string> = {
    ...whole,
    ...(redacted ? { redacted: '1' } : {}),
    ...(without.length > 0 ? { steps: kept.join(',') } : {}),
  }
  const asked = new URLSearchParams(query).toString()
  return (
    <Disclosure summary="Leave something out">
      <p className="quiet">
        For people other than the Asgardeo team. README.txt in the package says what was left out.
      </p>
      <AwakeFields>
        <label className="option mt-3">
          <input type="checkbox" checked={redacted} onChange={() => setRedacted(!redacted)} />
          <span>
            Roles instead of people
            <small>Names, addresses and phone numbers become “Contact 1”, “Sender” and the like</small>
          </span>
        </label>
        <fieldset className="options mt-4">
          <legend>Steps in the package</legend>
          {steps.map(({ id, number, title }) => (
            <label className="option" key={id}>
              <input type="checkbox" checked={!without.includes(id)} onChange={() => flip(id)} />
              <span>
                {number} {title}
              </span>
            </label>
          ))}
        </fieldset>
      </AwakeFields>
      <div className="acts mt-4">
        {kept.length === 0 ? (
          <span className="quiet">Choose at least one step.</span>
        ) : !isCopy ? (
          <span className="quiet">Choose what to leave out.</span>
        ) : (
          <DownloadLink key={asked} className="btn" href={`${href}?${asked}`}>
            Download this copy
          </DownloadLink>
        )}
      </div>
      {kept.length > 0 && isCopy ? <LookInside key={asked} href={href} query={query} /> : null}
    </Disclosure>
  )
}
