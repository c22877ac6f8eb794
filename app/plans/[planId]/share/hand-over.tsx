'use client'
import { useState } from 'react'
import { AwakeFields } from '@/components/ui/awake-fields'
import { CopyButton } from '@/components/ui/copy-button'
import { Field } from '@/components/ui/field'
import { formatShortDate } from '@/components/ui/format'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'
import type { OfferRow } from '@/lib/api/handover'
import { type CallProblem, call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'
import { Refusal } from './refusal'

type Props = {
  offer: OfferRow | null
  /** Members of a group own every plan of this server, whoever else does. */
  groupsOwn: boolean
  onChanged(): void
}

/** The owner offers the plan to somebody else, and stays its owner until that person takes it. */
export function HandOver({ offer, groupsOwn, onChanged }: Props) {
  const { planId } = usePlan().plan
  const [label, setLabel] = useState('')
  const [stays, setStays] = useState(true)
  const [address, setAddress] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [refused, setRefused] = useState<CallProblem | null>(null)
  const [said, setSaid] = useState('')

  async function make(event: React.FormEvent) {
    event.preventDefault()
    const whom = label.trim()
    if (whom === '') return setError('Enter who takes the plan over.')
    const after = stays ? 'you go on as an editor' : 'you no longer see the plan'
    const sure = confirm(
      `Offer this plan to ${whom}? Once they accept, they are its owner, ${after}, and your owner link and recovery code stop working.`,
    )
    if (!sure) return
    const result = await call('offerPlan', { params: { planId }, body: { label: whom, stays } })
    setError(null)
    setRefused(result.ok ? null : result.problem)
    if (!result.ok) return
    setLabel('')
    setSaid('')
    setAddress(`${location.origin}${result.reply.path}`)
    onChanged()
  }
  async function withdraw() {
    const result = await call('withdrawOffer', { params: { planId } })
    setSaid(result.ok ? 'The offer is withdrawn. You are still the owner.' : result.problem.message)
    setAddress(null)
    onChanged()
  }
  return (
    <Section title="Hand the plan to somebody else">
      <p>
        The person who opens the address you send them becomes the owner, with keys of their own. Until they accept,
        nothing changes.
        {groupsOwn
          ? ' Members of a group that owns every plan on this server go on owning it, you too if you are one.'
          : ''}
      </p>
      {address && offer ? (
        <div className="raised mt-4">
          <h3>The address for {offer.label}</h3>
          <p className="small quiet mt-1 mb-3">Copy it now. It is shown this once and cannot be shown again.</p>
          <code className="secret">{address}</code>
          <p className="acts mt-4">
            <CopyButton text={address}>Copy the address</CopyButton>
            <button type="button" className="link-button" onClick={() => setAddress(null)}>
              Done, hide it
            </button>
          </p>
        </div>
      ) : null}
      {offer ? (
        <p className="mt-4">
          Offered to {offer.label} until {formatShortDate(offer.expiresAt)}. Afterwards{' '}
          {offer.stays ? 'you go on as an editor' : 'you no longer see the plan'}.{' '}
          <button type="button" className="link-button" onClick={withdraw}>
            Withdraw the offer
          </button>
        </p>
      ) : (
        <form onSubmit={make} noValidate className="mt-4">
          <AwakeFields>
            <div className="fields">
              <TextField
                id="handover-label"
                label="Who takes it over"
                className="middle"
                maxLength={100}
                value={label}
                error={error ?? undefined}
                onChange={(event) => setLabel(event.target.value)}
              />
              <Field id="handover-stays" label="You, afterwards" group>
                <div className="options">
                  <label className="option">
                    <input type="radio" name="handover-stays" checked={stays} onChange={() => setStays(true)} />
                    <span>You go on as an editor</span>
                  </label>
                  <label className="option">
                    <input type="radio" name="handover-stays" checked={!stays} onChange={() => setStays(false)} />
                    <span>You leave the plan</span>
                  </label>
                </div>
              </Field>
              <button type="submit" className="btn">
                Offer the plan
              </button>
            </div>
          </AwakeFields>
        </form>
      )}
      <Refusal problem={refused} />
      <p role="status" className="small quiet mt-3">
        {said}
      </p>
    </Section>
  )
}
