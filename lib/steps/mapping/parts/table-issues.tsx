import { Icon, SEVERITY_SHAPES } from '@/components/ui/icon'
import type { MappingIssue } from '@/lib/core/mapping/check-mapping'

/** What concerns several rows, or a row that is missing. */
export function TableIssues({ issues }: { issues: readonly MappingIssue[] }) {
  if (issues.length === 0) return null
  return (
    <ul className="mb-6 space-y-2">
      {issues.map((issue) => (
        <li className={`inline-find is-${issue.severity}`} key={issue.code + issue.rows.join()}>
          <Icon shape={SEVERITY_SHAPES[issue.severity]} />
          <span>
            <b>{issue.says}</b> {issue.fix}
          </span>
        </li>
      ))}
    </ul>
  )
}
