import type { ReactNode } from 'react'

/** Closed until wanted; native, so it works before any script runs and opens on paper. */
export function Disclosure({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="inside">{children}</div>
    </details>
  )
}
