import type { ReactNode } from 'react'

type Props = {
  /** Hangs left of the text edge: "2.1". */
  number?: string
  title: string
  id?: string
  /** `body` keeps the text measure; `wide` also takes the margin; `full` takes all three columns. */
  width?: 'body' | 'wide' | 'full' | 'hung'
  margin?: ReactNode
  near?: boolean
  hideTitle?: boolean
  children: ReactNode
}

/** One numbered section of the report: numeral left, text on the edge, notes in the margin. */
export function Section({ number, title, id, width = 'body', margin, near, hideTitle, children }: Props) {
  return (
    <section className={near ? 'sec near' : 'sec'} id={id}>
      {number ? (
        <p className="no" aria-hidden="true">
          {number}
        </p>
      ) : null}
      <h2 className={hideTitle ? 'sr-only' : undefined}>{title}</h2>
      <div className={width === 'hung' ? 'body hung' : width}>{children}</div>
      {margin ? <aside className="margin">{margin}</aside> : null}
    </section>
  )
}
