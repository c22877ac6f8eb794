import { NO_VALUE } from '@/lib/core/doc'

/** A place where nothing belongs: a dash for the eye, words for a screen reader. */
export function DoesNotApply() {
  return (
    <span className="faint">
      <span aria-hidden="true">{NO_VALUE['not-applicable']}</span>
      <span className="sr-only">Does not apply</span>
    </span>
  )
}
