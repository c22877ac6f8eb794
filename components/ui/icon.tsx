/** The mark of a finding or an issue by its severity. */
export const SEVERITY_SHAPES = { block: 'attn', warn: 'warn', inform: 'inform' } as const

const SHAPES = {
  done: <path d="M2.5 8.6l3.6 3.6 7.4-8" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  part: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 3.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  none: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  lock: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 2.5" />,
  na: <path d="M3 8h10" stroke="currentColor" strokeWidth="1.7" />,
  attn: (
    <>
      <path d="M8 .6 15.4 8 8 15.4.6 8z" fill="currentColor" />
      <path d="M8 4.2v4.6M8 10.4v1.6" stroke="var(--color-paper)" strokeWidth="1.7" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.2 15.4 14.6H.6z" fill="currentColor" />
      <path d="M8 5.8v4.4M8 11.5v1.6" stroke="var(--color-paper)" strokeWidth="1.6" />
    </>
  ),
  inform: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 7.2v4.2M8 4.4v1.5" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  theme: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </>
  ),
  file: <path d="M3.5 1.5h6l3 3v10h-9z M9.5 1.5v3h3" fill="none" stroke="currentColor" strokeWidth="1.3" />,
  shield: (
    <path
      d="M8 1.5l5.5 2v4.3c0 3.2-2.3 5.5-5.5 6.7-3.2-1.2-5.5-3.5-5.5-6.7V3.5z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  undo: (
    <path
      d="M5.500 2.500 2 6l3.500 3.500M2.500 6h7a4 4 0 0 1 0 8H6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
  redo: (
    <path
      d="M10.500 2.500 14 6l-3.500 3.500M13.500 6h-7a4 4 0 0 0 0 8H10"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
  arrow: <path d="M2 8h11M9.5 4.500 13 8l-3.500 3.500" fill="none" stroke="currentColor" strokeWidth="1.4" />,
} as const

export type Shape = keyof typeof SHAPES

/** A drawn mark. Always beside a word that says the same, so it is hidden from screen readers. */
export function Icon({ shape, className = '' }: { shape: Shape; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  )
}
