'use client'
import { useEffect, useState } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { usePlan } from '@/lib/client/plan-context'
import { readExport } from '@/lib/client/read-export'

/** The exporter whose bytes the package carries: the preview cannot differ from what is sent. */
const FORMAT = 'request-text'
const HOLE = /(not known yet|not confirmed yet|Not answered yet: [^\n]*|Not resolved yet: [^\n]*)/g

/** The letter with its holes, where they will be missed. */
export function LetterPreview({ planId }: { planId: string }) {
  const { revision } = usePlan().plan
  const [letter, setLetter] = useState<{ text: string } | { problem: string } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means a new letter
  useEffect(() => {
    const abort = new AbortController()
    void readExport(planId, FORMAT, abort.signal).then((read) => {
      if (!abort.signal.aborted) setLetter(read)
    })
    return () => abort.abort()
  }, [planId, revision])
  if (!letter) return <div className="letter min-h-[480px]" aria-busy="true" />
  if ('problem' in letter) return <p className="problem">{letter.problem}</p>
  return (
    <>
      <div className="letter">
        {letter.text.split(HOLE).map((part, index) =>
          index % 2 === 0 ? (
            part
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in order
            <span className="hole" key={index}>
              {part}
            </span>
          ),
        )}
      </div>
      <p className="acts mt-5">
        <CopyButton text={letter.text}>Copy the text</CopyButton>
      </p>
    </>
  )
}
