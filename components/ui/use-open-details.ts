import { type SyntheticEvent, useEffect, useRef, useState } from 'react'

/** Whether a `<details>` stands open, also where it was opened before this script ran. Spread `details` on the element. */
export function useOpenDetails(startOpen = false) {
  const [isOpen, setOpen] = useState(startOpen)
  const ref = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (ref.current?.open) setOpen(true)
  }, [])
  const onToggle = (event: SyntheticEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open)
  return { isOpen, details: { ref, onToggle } }
}
