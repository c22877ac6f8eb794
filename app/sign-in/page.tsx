import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PlainFrame } from '@/components/ui/plain-frame'
import { sessionsForPage, visitorForPage } from '@/lib/server/pages'
import { OwnBrowsers } from './own-browsers'
import { SignOut } from './sign-out'

export const metadata: Metadata = { title: 'Sign in' }

const PROBLEMS: Record<string, string> = {
  unreachable: 'The sign-in provider could not be reached. Try again in a minute, or tell whoever runs this server.',
  expired: 'This sign-in took too long, or was begun in another browser. Begin again here.',
  declined: 'The provider did not sign you in. Try again, or ask whoever runs it whether you may use this app.',
  failed: 'The answer of the provider could not be accepted, so you are not signed in. Try again.',
}

type Props = { searchParams: Promise<{ to?: string; problem?: string }> }

/** Signing in is a person's own click, here: no other site can sign somebody in behind their back. */
export default async function SignInPage({ searchParams }: Props) {
  const { to, problem } = await searchParams
  const { mode, person } = (await visitorForPage()).signIn
  if (mode === 'off') notFound()
  const says = problem && Object.hasOwn(PROBLEMS, problem) ? PROBLEMS[problem] : null
  return (
    <PlainFrame>
      {person ? (
        <div className="message-page">
          <h1>Signed in as {person.name}</h1>
          <p>
            {person.email ? `${person.email}. ` : ''}Your plans are found wherever you sign in, and your name stands as
            verified beside what you change.
          </p>
          <SignOut />
          <OwnBrowsers sessions={await sessionsForPage()} />
        </div>
      ) : (
        <div className="message-page">
          <h1>Sign in</h1>
          {says ? (
            <p className="problem" role="alert">
              {says}
            </p>
          ) : null}
          <p>
            {mode === 'required'
              ? 'This planner is open to people of your organisation who signed in.'
              : 'Sign in with your organisation to find your plans on every device. Without it, links keep working.'}
          </p>
          <p className="acts">
            <a className="btn primary" href={`/api/v1/sign-in?${new URLSearchParams({ to: to ?? '/' })}`}>
              Sign in
            </a>
          </p>
        </div>
      )}
    </PlainFrame>
  )
}
