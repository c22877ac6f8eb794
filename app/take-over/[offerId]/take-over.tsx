'use client'
import { useState } from 'react'
import { KeepThese, type Keys } from '@/app/keep-these'
import { LinkForm, type LinkVisitor } from '@/app/link-form'
import { ErrorSummary, type Problem } from '@/components/ui/error-summary'
import type { ReplyOf } from '@/lib/api/endpoint'
import type { readOffer } from '@/lib/api/handover'
import { call } from '@/lib/client/call'
import { rememberName, useLinkSecret } from '@/lib/client/link-secret'

type Offer = ReplyOf<typeof readOffer>

const WORDS = {
  title: 'Take over a plan',
  lead: 'Somebody offers you a migration plan.',
  kept: 'the offer',
  as: 'You look at it as',
  after: 'Nothing changes until you confirm.',
  action: 'See the offer',
}

/** Two clicks: the first shows what is offered and changes nothing, the second makes this person the owner. */
export function TakeOver({ offerId, ...visitor }: LinkVisitor & { offerId: string }) {
  const link = useLinkSecret(offerId)
  const [offer, setOffer] = useState<Offer | null>(null)
  const [keys, setKeys] = useState<Keys | null>(null)
  const [problems, setProblems] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)

  async function look() {
    setBusy(true)
    const result = await call('readOffer', { params: { offerId }, body: { secret: link.key } })
    setBusy(false)
    if (!result.ok && result.problem.status === 404) link.setSecret('')
    setProblems(result.ok ? [] : [{ id: '', message: result.problem.message }])
    if (result.ok) setOffer(result.reply)
  }
  async function take() {
    setBusy(true)
    const name = link.name.trim()
    const result = await call('takeOver', { params: { offerId }, body: { secret: link.key, name } })
    setBusy(false)
    if (!result.ok) return setProblems([{ id: '', message: result.problem.message }])
    if (visitor.person === null) rememberName(name)
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
  if (offer) {
    return (
      <div className="message-page">
        <ErrorSummary problems={problems} />
        <h1>Become the owner of {offer.plan}?</h1>
        <p>
          {offer.by} offers it to {offer.label}.{' '}
          {offer.groupsOwn
            ? 'You will make links, freeze and delete the plan, as members of a group that owns every plan on this server can.'
            : 'You alone will make links, freeze and delete the plan.'}{' '}
          {offer.by} {offer.stays ? 'goes on as an editor' : 'will no longer see it'}, and the old owner link and
          recovery code stop working. You get new ones, shown once.
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
    <LinkForm
      {...visitor}
      {...{ link, problems, setProblems, busy }}
      linkId={offerId}
      path={`/take-over/${offerId}`}
      words={WORDS}
      onKey={look}
    />
  )
}
