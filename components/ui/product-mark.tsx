/** Two systems, one of them ours, and the way between. */
export function ProductMark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <path d="M2 5h7v12H2z" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M13 5h7v12h-7z" fill="var(--color-act)" />
      <path d="M5 11h10M12.5 8.500 15 11l-2.500 2.500" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  )
}
