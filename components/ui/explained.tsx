import { type ReactNode, useId } from 'react'

/** A number that says where it comes from, on hover, focus and tap. */
export function Explained({ children, explanation }: { children: ReactNode; explanation: ReactNode }) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard
    <span className="explained" tabIndex={0} aria-describedby={id}>
      {children}
      <span role="tooltip" id={id} className="popover">
        {explanation}
      </span>
    </span>
  )
}
