import type { ReactNode } from 'react'

/** Something wider than the page, scrolled inside its own edge; reachable by keyboard, so that arrows scroll it. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section with a name is a landmark, and a page may have many tables
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus to be scrolled by keyboard
    <div className="scroller" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
