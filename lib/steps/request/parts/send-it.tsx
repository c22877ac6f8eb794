import Link from 'next/link'

/** Nothing is sent from here: what to do instead. */
export function SendIt({ planId }: { planId: string }) {
  return (
    <>
      <div>
        <h3>Nothing is sent from here</h3>
        <p>You send it from your own mailbox, with the package attached. Then note it below as sent.</p>
      </div>
      <div>
        <h3>The package</h3>
        <p>
          One ZIP with the request, the plan and the mapping. <Link href={`/plans/${planId}/exports`}>Download it</Link>
        </p>
      </div>
    </>
  )
}
