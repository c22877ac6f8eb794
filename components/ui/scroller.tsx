import type { ReactNode } from 'react'

/** Something wider than the page, scrolled inside its own edge; reachable by keyboard, so that arrows scroll it. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus to be scrolled by keyboard
    <section className="scroller" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
