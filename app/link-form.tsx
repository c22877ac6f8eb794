'use client'
import type { FormEvent } from 'react'
import { LinkFields } from '@/app/link-fields'
import { AwakeFields } from '@/components/ui/awake-fields'
import { ErrorSummary, type Problem } from '@/components/ui/error-summary'
import { keepSecret, type LinkSecret } from '@/lib/client/link-secret'

/** Who opens a link, and whether they can, may or must sign in. */
export type LinkVisitor = {
  signIn: 'off' | 'optional' | 'required'
  /** Name of whoever signed in. */
  person: string | null
}

type Props = LinkVisitor & {
  linkId: string
  /** Address of this page, to come back to after signing in. */
  path: string
  /** `kept`: what is not lost by signing in first; `as`: what a person who signed in does, in front of their name. */
  words: { title: string; lead: string; kept: string; as: string; after?: string; action: string }
  link: LinkSecret
  problems: Problem[]
  setProblems(problems: Problem[]): void
  busy: boolean
  onKey(): void
}

/** The page a link opens on: nothing is sent before somebody presses its button, so that robots following it do nothing. */
export function LinkForm(props: Props) {
  const { linkId, path, words, link, signIn, person, problems, setProblems, busy, onKey } = props
  const mustSignIn = signIn === 'required' && person === null
  const signInLink = (
    <a
      className={mustSignIn ? 'btn primary' : ''}
      href={`/api/v1/sign-in?to=${path}`}
      onClick={() => keepSecret(linkId, link.secret ?? '')}
    >
      Sign in
    </a>
  )
  if (mustSignIn) {
    return (
      <div className="message-page">
        <h1>{words.title}</h1>
        <p>
          {words.lead} Sign in with your organisation first; {words.kept} is kept.
        </p>
        <p className="acts">{signInLink}</p>
      </div>
    )
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (link.key !== '') onKey()
    else setProblems([{ id: 'code', message: 'Paste the access code from the end of your link.' }])
  }
  return (
    <form className="message-page" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <h1>{words.title}</h1>
      <p>
        {words.lead} {person ? `${words.as} ${person}.` : 'No account is needed.'} {words.after}
      </p>
      {signIn === 'optional' && person === null ? (
        <p className="note">{signInLink} first, and you find the plan on every device.</p>
      ) : null}
      <AwakeFields>
        <div className="fields">
          <LinkFields link={link} person={person} problems={problems} />
          <button type="submit" className="btn primary" disabled={busy || link.secret === null}>
            {words.action}
          </button>
        </div>
      </AwakeFields>
    </form>
  )
}
