'use client'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { onUse } from '@/components/ui/on-use'
import type { StepFormProps } from '@/lib/steps/step'
import type { DraftRow } from './draft-rows'

const ImportReview = onUse(() => import('./import-review').then((module) => module.default))

const MAX_BYTES = 8_000_000

type Props = Pick<StepFormProps, 'planId' | 'canEdit' | 'save'> & {
  rows: readonly DraftRow[]
  /** The tools that the two buttons stand in. */
  children(buttons: ReactNode, paste: (text: string) => void): ReactNode
}

/** A table from a file or the clipboard, not read yet. */
export type ImportedTable = { name: string } & ({ bytes: Uint8Array } | { text: string })

/** The mapping out as CSV and back in, from a workbook or the clipboard too: what would change is shown first, and nothing changes until it is applied. */
export function ImportMapping({ planId, rows, canEdit, save, children }: Props) {
  const [read, setRead] = useState<ImportedTable | null>(null)
  const [says, setSays] = useState('')
  const [isPasting, setPasting] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  async function take(chosen: File | undefined) {
    if (!chosen) return
    setRead(null)
    if (chosen.size > MAX_BYTES) {
      setSays(`${chosen.name} is larger than 8 MB, too large for a mapping. Choose the CSV that was downloaded here.`)
      return
    }
    setSays('')
    setRead({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) })
  }
  function paste(text: string) {
    setSays('')
    setPasting(false)
    setRead({ name: 'The pasted table', text })
  }
  function close(message: string) {
    setRead(null)
    setSays(message)
  }
  const buttons = (
    <>
      <a href={`/api/v1/plans/${planId}/exports/mapping-csv`} download>
        Mapping as CSV
      </a>
      {canEdit ? (
        <>
          <button type="button" className="link-button !py-0" onClick={() => input.current?.click()}>
            Import mapping
          </button>
          <button
            type="button"
            className="link-button !py-0"
            aria-expanded={isPasting}
            onClick={() => setPasting(!isPasting)}
          >
            Paste a table
          </button>
        </>
      ) : null}
    </>
  )
  return (
    <>
      {children(buttons, paste)}
      {isPasting ? (
        <label className="block mb-6">
          <span className="small quiet block mb-1">
            Copy rows of a spreadsheet and paste them here: attribute, target, and transforms if you like. What would
            change is shown first.
          </span>
          <textarea
            className="input"
            rows={3}
            value=""
            placeholder="Paste here"
            onChange={(event) => paste(event.target.value)}
          />
        </label>
      ) : null}
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv"
        className="sr-only"
        tabIndex={-1}
        aria-label="Mapping as CSV or workbook, to import"
        onChange={(event) => {
          void take(event.target.files?.[0])
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
      <p role="status" className={says ? 'mb-6' : undefined}>
        {says}
      </p>
      {read ? (
        <Suspense fallback={<p className="quiet">Reading {read.name}.</p>}>
          <ImportReview table={read} rows={rows} save={save} onClose={close} />
        </Suspense>
      ) : null}
    </>
  )
}
