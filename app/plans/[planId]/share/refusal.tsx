import { usePathname } from 'next/navigation'
import type { CallProblem } from '@/lib/client/call'

/** Why the server refused, and the way to sign in anew and back to this page where that is what it asks for. */
export function Refusal({ problem }: { problem: CallProblem | null }) {
  const to = usePathname()
  return (
    <p role="alert" className="problem small">
      {problem?.message}
      {problem?.code === 'sign-in-again' ? (
        <>
          {' '}
          <a href={`/api/v1/sign-in?${new URLSearchParams({ again: '', to })}`}>Sign in again</a>
        </>
      ) : null}
    </p>
  )
}
