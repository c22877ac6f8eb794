'use client'
import { useEffect, useRef } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { saveText } from '@/components/ui/save-file'

export type Keys = { planId: string; ownerLink: string; recoveryCode: string }

/** The two ways back to a new plan, shown this once. */
export function KeepThese({ keys, title = 'Your plan is ready. Keep these two' }: { keys: Keys; title?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const link = `${location.origin}${keys.ownerLink}`
  const text = `Owner link: ${link}\nRecovery code: ${keys.recoveryCode}\n\nWhoever has one of these is the owner of the plan.\n`
  return (
    <section className="raised mt-12 max-w-[680px]">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="mt-2">
        This browser is signed in to the plan. On another one you need the owner link, or the recovery code if the link
        is lost. They are shown this once.
      </p>
      <h3 className="mt-5 mb-1">Owner link</h3>
      <code className="secret">{link}</code>
      <h3 className="mt-5 mb-1">Recovery code</h3>
      <code className="secret">{keys.recoveryCode}</code>
      <p className="acts mt-6">
        <a className="btn primary" href={`/plans/${keys.planId}`}>
          Open the plan
        </a>
        <button type="button" className="btn" onClick={() => saveText('plan-access.txt', text)}>
          Save both as a file
        </button>
        <CopyButton text={text}>Copy both</CopyButton>
      </p>
    </section>
  )
}
