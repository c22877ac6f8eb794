'use client'
import { useState } from 'react'
import { LinkForm, type LinkVisitor } from '@/app/link-form'
import type { Problem } from '@/components/ui/error-summary'
import { call } from '@/lib/client/call'
import { rememberName, useLinkSecret } from '@/lib/client/link-secret'

const WORDS = {
  title: 'Open a shared plan',
  lead: 'Somebody gave you a link to a migration plan.',
  kept: 'the link',
  as: 'You open it as',
  action: 'Open the plan',
}

/** Trades the secret behind the # for a session. */
export function Redeem({ linkId, ...visitor }: LinkVisitor & { linkId: string }) {
  const link = useLinkSecret(linkId)
  const [problems, setProblems] = useState<Problem[]>([])
  const [isOver, setOver] = useState(false)
  const [busy, setBusy] = useState(false)

  async function open() {
    setBusy(true)
    const name = link.name.trim()
    const result = await call('redeemLink', { params: { linkId }, body: { secret: link.key, name } })
    if (result.ok) {
      rememberName(name)
      location.replace(`/plans/${result.reply.planId}`)
      return
    }
    setBusy(false)
    setOver(result.problem.status === 410)
    if (result.problem.status === 404) link.setSecret('')
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
  return (
    <LinkForm
      {...visitor}
      {...{ linkId, link, problems, setProblems, busy }}
      path={`/s/${linkId}`}
      words={WORDS}
      onKey={open}
    />
  )
}
