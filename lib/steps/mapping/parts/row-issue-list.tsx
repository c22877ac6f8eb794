import { Icon, SEVERITY_SHAPES } from '@/components/ui/icon'
import type { RowIssue } from '@/lib/core/mapping/row-issue'

type Props = {
  issues: readonly RowIssue[]
  /** Adds a transform to the row; absent for readers. */
  onOffer?: (transform: string) => void
  /** In the row itself, where what to do waits in the opened row unless one click does it. */
  isShort?: boolean
  /** -1 in a grid, whose cells take the keyboard there. */
  tabIndex?: number
}

/** What is wrong with a row, what to do about it, and a button where one transform settles it. */
export function RowIssueList({ issues, onOffer, isShort, tabIndex }: Props) {
  return issues.map(({ code, severity, says, fix, offers }) => (
    <span className={`inline-find is-${severity} mb-1`} key={code}>
      <Icon shape={SEVERITY_SHAPES[severity]} />
      <span>
        {severity === 'inform' ? says : <b>{says}</b>} {isShort ? null : <span className="quiet">{fix} </span>}
        {offers && onOffer ? (
          <button type="button" className="link-button !py-0" tabIndex={tabIndex} onClick={() => onOffer(offers)}>
            Add {offers}
          </button>
        ) : null}
      </span>
    </span>
  ))
}
