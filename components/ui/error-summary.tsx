'use client'
import { useEffect, useRef } from 'react'

export type Problem = { id: string; message: string }

/** After a refused submit: takes the focus once, names every problem and links to its field. */
export function ErrorSummary({ problems }: { problems: readonly Problem[] }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) ref.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div className="error-summary" ref={ref} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">There is a problem</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.id + problem.message}>
            {problem.id ? (
              <a href={`#${problem.id}`}>{problem.message}</a>
            ) : (
              <span className="problem">{problem.message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
