'use client'
import { type ComponentProps, Suspense, useState } from 'react'
import { onUse } from '@/components/ui/on-use'

/** The forecast comes along, so it loads only when somebody wants to paste. */
const PasteCounts = onUse(() => import('./paste-counts').then((module) => module.default))

/** The door to pasting a table of people moved. */
export function OpenCounts(props: ComponentProps<typeof PasteCounts>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <p>
        <button type="button" className="btn" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Paste people moved from a spreadsheet
        </button>
      </p>
      {isOpen ? (
        <div className="mt-6">
          <Suspense fallback={<p className="quiet">Working it out.</p>}>
            <PasteCounts {...props} />
          </Suspense>
        </div>
      ) : null}
    </>
  )
}
