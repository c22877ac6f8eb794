/** Who did something. A name somebody typed is shown as it is; that of a person who signed in says so. */
export function PersonName({ by, verified }: { by: string; verified: boolean }) {
  return (
    <>
      <strong className="text-ink">{by || 'Somebody'}</strong>
      {verified ? <span className="faint"> (signed in)</span> : null}
    </>
  )
}
