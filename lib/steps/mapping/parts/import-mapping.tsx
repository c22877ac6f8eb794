'use client'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import type { StepFormProps } from '@/lib/steps/step'
import type { DraftRow } from './draft-rows'

const ImportReview = lazy(() => import('./import-review'))

const MAX_BYTES = 8_000_000

type Props = Pick<StepFormProps, 'planId' | 'canEdit' | 'save'> & {
  rows: readonly DraftRow[]
  /** The tools that the two buttons stand in. */
  children(buttons: ReactNode): ReactNode
}

/** The mapping out as CSV and back in: what would change is shown first, and nothing changes until it is applied. */
export function ImportMapping({ planId, rows, canEdit, save, children }: Props) {
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null)
  const [says, setSays] = useState('')
  const input = useRef<HTMLInputElement>(null)
  async function take(chosen: File | undefined) {
    if (!chosen) return
    setFile(null)
    if (chosen.size > MAX_BYTES) {
      setSays(`${chosen.name} is larger than 8 MB, too large for a mapping. Choose the CSV that was downloaded here.`)
      return
    }
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    // Every XLSX is a ZIP and starts with its mark.
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      setSays(`${chosen.name} is a workbook. Save its mapping sheet as CSV (UTF-8) and import that file.`)
      return
    }
    setSays('')
    setFile({ name: chosen.name, bytes })
  }
  function close(message: string) {
    setFile(null)
    setSays(message)
  }
  const buttons = (
    <>
      <a href={`/api/v1/plans/${planId}/exports/mapping-csv`} download>
        Mapping as CSV
      </a>
      {canEdit ? (
        <button type="button" className="link-button !py-0" onClick={() => input.current?.click()}>
          Import mapping
        </button>
      ) : null}
    </>
  )
  return (
    <>
      {children(buttons)}
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        className="sr-only"
        tabIndex={-1}
        aria-label="Mapping as CSV, to import"
        onChange={(event) => {
          void take(event.target.files?.[0])
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
      <p role="status" className={says ? 'mb-6' : undefined}>
        {says}
      </p>
      {file ? (
        <Suspense fallback={<p className="quiet">Reading {file.name}.</p>}>
          <ImportReview file={file} rows={rows} save={save} onClose={close} />
        </Suspense>
      ) : null}
    </>
  )
}
