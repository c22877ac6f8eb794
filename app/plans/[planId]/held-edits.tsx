type Props = { by: string; me: string; onSettle(adopt: boolean): void; onSave(): void }

/** Edits that another person typed in this browser and that were not sent: whoever is here now says what becomes of them. */
export function HeldEdits({ by, me, onSettle, onSave }: Props) {
  return (
    <section className="conflict mb-8 max-w-[66ch]" aria-label="Edits of somebody else">
      <p>
        <strong>{by || 'Somebody else'} typed something in this browser that was not saved yet.</strong> Until you
        choose, nothing you type is saved either. {by || 'They'} can also come back and save it under their own name.
      </p>
      <div className="acts">
        <button type="button" className="btn compact" onClick={() => onSettle(true)}>
          Save it as {me || 'mine'}
        </button>
        <button type="button" className="btn compact" onClick={onSave}>
          Keep it as a file
        </button>
        <button type="button" className="btn compact" onClick={() => onSettle(false)}>
          Forget it
        </button>
      </div>
    </section>
  )
}
