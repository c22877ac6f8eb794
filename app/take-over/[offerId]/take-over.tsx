'use client'
import { useState } from 'react'
import { KeepThese, type Keys } from '@/app/keep-these'
import { LinkFields } from '@/app/link-fields'
import { AwakeFields } from '@/components/ui/awake-fields'
import { ErrorSummary, type Problem } from '@/components/ui/error-summary'
import type { ReplyOf } from '@/lib/api/endpoint'
import type { readOffer } from '@/lib/api/handover'
import { call } from '@/lib/client/call'
import { keepSecret, rememberName, useLinkSecret } from '@/lib/client/link-secret'

type Props = {
  offerId: string
  signIn: 'off' | 'optional' | 'required'
  /** Name of whoever signed in. */
  person: string | null
}

type Offer = ReplyOf<typeof readOffer>

/** Two clicks: the first shows what is offered and changes nothing, the second makes this person the owner. */
export function TakeOver({ offerId, signIn, person }: Props) {
  const { secret, setSecret, name, setName } = useLinkSecret(offerId)
  const [code, setCode] = useState('')
  const [offer, setOffer] = useState<Offer | null>(null)
  const [keys, setKeys] = useState<Keys | null>(null)
  const [problems, setProblems] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const key = secret || code.trim()

  async function look(event: React.FormEvent) {
    event.preventDefault()
    if (key === '') return setProblems([{ id: 'code', message: 'Paste the access code from the end of your link.' }])
    setBusy(true)
    const result = await call('readOffer', { params: { offerId }, body: { secret: key } })
    setBusy(false)
    if (!result.ok && result.problem.status === 404) setSecret('')
    setProblems(result.ok ? [] : [{ id: '', message: result.problem.message }])
    if (result.ok) setOffer(result.reply)
  }
  async function take() {
    setBusy(true)
    const result = await call('takeOver', { params: { offerId }, body: { secret: key, name: name.trim() } })
    setBusy(false)
    if (!result.ok) return setProblems([{ id: '', message: result.problem.message }])
    if (person === null) rememberName(name.trim())
    setKeys(result.reply)
  }

  if (keys) {
    return (
      <div className="message-page">
        <h1>You are the owner now</h1>
        <KeepThese keys={keys} title="Keep these two" />
      </div>
    )
  }
  const mustSignIn = signIn === 'required' && person === null
  const signInLink = (
    <a
      className={mustSignIn ? 'btn primary' : ''}
      href={`/api/v1/sign-in?to=/take-over/${offerId}`}
      onClick={() => keepSecret(offerId, secret ?? '')}
    >
      Sign in
    </a>
  )
  if (mustSignIn) {
    return (
      <div className="message-page">
        <h1>Take over a plan</h1>
        <p>Somebody offers you a migration plan. Sign in with your organisation first; the offer is kept.</p>
        <p className="acts">{signInLink}</p>
      </div>
    )
  }
  if (offer) {
    return (
      <div className="message-page">
        <ErrorSummary problems={problems} />
        <h1>Become the owner of {offer.plan}?</h1>
        <p>
          {offer.by} offers it to {offer.label}. You alone will make links, freeze and delete the plan. {offer.by}{' '}
          {offer.stays ? 'goes on as an editor' : 'will no longer see it'}, and the old owner link and recovery code
          stop working. You get new ones, shown once.
        </p>
        <p className="acts">
          <button type="button" className="btn primary" disabled={busy} onClick={take}>
            Become the owner
          </button>
          <a className="btn" href="/">
            Not now
          </a>
        </p>
      </div>
    )
  }
  return (
    <form className="message-page" onSubmit={look} noValidate>
      <ErrorSummary problems={problems} />
      <h1>Take over a plan</h1>
      <p>
        Somebody offers you a migration plan. {person ? `You look at it as ${person}.` : 'No account is needed.'}{' '}
        Nothing changes until you confirm.
      </p>
      {signIn === 'optional' && person === null ? (
        <p className="note">{signInLink} first, and you find the plan on every device.</p>
      ) : null}
      <AwakeFields>
        <div className="fields">
          <LinkFields {...{ secret, code, setCode, person, name, setName, problems }} />
          <button type="submit" className="btn primary" disabled={busy || secret === null}>
            See the offer
          </button>
        </div>
      </AwakeFields>
    </form>
  )
}
