'use client'
import { useState } from 'react'
import { LinkFields } from '@/app/link-fields'
import { AwakeFields } from '@/components/ui/awake-fields'
import { ErrorSummary, type Problem } from '@/components/ui/error-summary'
import { call } from '@/lib/client/call'
import { keepSecret, rememberName, useLinkSecret } from '@/lib/client/link-secret'

type Props = {
  linkId: string
  signIn: 'off' | 'optional' | 'required'
  /** Name of whoever signed in. */
  person: string | null
}

/**
 * Trades the secret behind the # for a session. The secret leaves the address bar at once, and only a person's click
 * sends it, so that robots following the link do not use it up.
 */
export function Redeem({ linkId, signIn, person }: Props) {
  const { secret, setSecret, name, setName } = useLinkSecret(linkId)
  const [code, setCode] = useState('')
  const [problems, setProblems] = useState<Problem[]>([])
  const [isOver, setOver] = useState(false)
  const [busy, setBusy] = useState(false)

  async function submit(event: React.FormEvent) {
    event.preventDefault()
    const key = secret || code.trim()
    if (key === '') return setProblems([{ id: 'code', message: 'Paste the access code from the end of your link.' }])
    setBusy(true)
    const result = await call('redeemLink', { params: { linkId }, body: { secret: key, name: name.trim() } })
    if (result.ok) {
      rememberName(name.trim())
      location.replace(`/plans/${result.reply.planId}`)
      return
    }
    setBusy(false)
    setOver(result.problem.status === 410)
    if (result.problem.status === 404) setSecret('')
    setProblems([{ id: '', message: result.problem.message }])
  }

  if (isOver) {
    return (
      <div className="message-page">
        <h1>This link has ended</h1>
        <p>{problems[0]?.message}</p>
      </div>
    )
  }
  const signInLink = (
    <a
      className={signIn === 'required' ? 'btn primary' : ''}
      href={`/api/v1/sign-in?to=/s/${linkId}`}
      onClick={() => keepSecret(linkId, secret ?? '')}
    >
      Sign in
    </a>
  )
  if (signIn === 'required' && person === null) {
    return (
      <div className="message-page">
        <h1>Open a shared plan</h1>
        <p>Somebody gave you a link to a migration plan. Sign in with your organisation first; the link is kept.</p>
        <p className="acts">{signInLink}</p>
      </div>
    )
  }
  return (
    <form className="message-page" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <h1>Open a shared plan</h1>
      <p>
        Somebody gave you a link to a migration plan. {person ? `You open it as ${person}.` : 'No account is needed.'}
      </p>
      {signIn === 'optional' && person === null ? (
        <p className="note">{signInLink} first, and you find the plan on every device.</p>
      ) : null}
      <AwakeFields>
        <div className="fields">
          <LinkFields {...{ secret, code, setCode, person, name, setName, problems }} />
          <button type="submit" className="btn primary" disabled={busy || secret === null}>
            Open the plan
          </button>
        </div>
      </AwakeFields>
    </form>
  )
}
