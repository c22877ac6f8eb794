'use client'
import { useState } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Section } from '@/components/ui/section'
import { type CallProblem, call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'
import { Refusal } from './refusal'

/** The owner's ways back in, and a new recovery code for one that was lost or seen by others. */
export function OwnAccess() {
  const { planId } = usePlan().plan
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<CallProblem | null>(null)
  async function renew() {
    if (!confirm('Make a new recovery code? The one you have stops working at once.')) return
    const result = await call('renewRecovery', { params: { planId }, body: {} })
    setProblem(result.ok ? null : result.problem)
    if (result.ok) setCode(result.reply.recoveryCode)
  }
  return (
    <Section title="If you lose your own access">
      <p>
        The recovery code you were shown when the plan was made opens it again as its owner, on any browser:{' '}
        <a href="/recover">use a recovery code</a>. Lost that too? Whoever runs this server can make a new owner link
        with the <code>admin</code> command.
      </p>
      {code ? (
        <div className="raised mt-4">
          <p className="small quiet mb-3">The new recovery code. It is shown this once.</p>
          <code className="secret">{code}</code>
          <p className="acts mt-4">
            <CopyButton text={code}>Copy the code</CopyButton>
            <button type="button" className="link-button" onClick={() => setCode('')}>
              Done, hide it
            </button>
          </p>
        </div>
      ) : (
        <p className="acts mt-4">
          <button type="button" className="btn" onClick={renew}>
            Make a new recovery code
          </button>
        </p>
      )}
      <Refusal problem={problem} />
    </Section>
  )
}
