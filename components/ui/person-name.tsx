/** Who did something; a name written from the right does not turn round what stands beside it. A name somebody typed is shown as it is; that of a person who signed in says so. */
export function PersonName({ by, verified }: { by: string; verified: boolean }) {
  return (
    <>
      <bdi className="text-ink font-semibold">{by || 'Somebody'}</bdi>
      {verified ? <span className="faint"> (signed in)</span> : null}
    </>
  )
}
