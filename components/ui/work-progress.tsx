import { useId } from 'react'

type Props = {
  /** What is being done. */
  label: React.ReactNode
  /** Null until the first news. */
  done: number | null
  total: number
  /** How far, how fast and how long still, in words. */
  says: string
  onCancel(): void
}

/** Work that takes longer than a moment: what, how far, and the way out of it. */
export function WorkProgress({ label, done, total, says, onCancel }: Props) {
  const id = useId()
  return (
    <div className="mt-4">
      <p className="small" id={id}>
        {label}
      </p>
      <progress className="my-2" max={total || 1} value={done ?? undefined} aria-labelledby={id} />
      <div className="acts small quiet">
        <span className="num">{says}</span>
        <button type="button" className="btn compact ml-auto" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  )
}
