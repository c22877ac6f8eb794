'use client'
import { type ReactNode, useId, useState } from 'react'
import { AcceptFinding } from '@/components/plan/accept-finding'
import { FieldError } from '@/components/ui/field-error'
import { saveFile } from '@/components/ui/save-file'
import { PII_OVERRIDE } from '@/lib/core/pii-gate/find-places'

type Props = {
  href: string
  className?: string
  children: ReactNode
  /** Lets an editor send the package in spite of what was found, with a reason. */
  accept?: (finding: string, reason: string) => Promise<string | null>
}

type State = { kind: 'idle' } | { kind: 'making' } | { kind: 'refused'; code: string; message: string }

/**
 * A download that may be refused: the file is fetched first, so that a refusal is read on the page instead of saved as a
 * file. Without script it is a plain link.
 */
export function DownloadLink({ href, className, children, accept }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const problemId = useId()

  async function fetchFile() {
    setState({ kind: 'making' })
    try {
      const response = await fetch(href)
      if (response.ok) {
        saveFile(fileNameOf(response), await response.blob())
        setState({ kind: 'idle' })
      } else {
        const { code = '', detail = 'The file could not be made. Try it again.' } = await response.json()
        setState({ kind: 'refused', code, message: detail })
      }
    } catch {
      setState({ kind: 'refused', code: '', message: 'The server could not be reached. Try it again in a moment.' })
    }
  }
  async function acceptAndFetch(finding: string, reason: string) {
    const problem = (await accept?.(finding, reason)) ?? null
    if (problem === null) await fetchFile()
    return problem
  }
  return (
    <div className="grid justify-items-start">
      <a
        className={className}
        href={href}
        download
        onClick={(event) => {
          event.preventDefault()
          if (state.kind !== 'making') void fetchFile()
        }}
      >
        {children}
      </a>
      <span role="status" className="small quiet">
        {state.kind === 'making' ? 'Making the file' : ''}
      </span>
      <div role="alert">
        <FieldError id={problemId} message={state.kind === 'refused' ? state.message : null} />
      </div>
      {state.kind === 'refused' && state.code === 'personal-data' && accept ? (
        <AcceptFinding finding={PII_OVERRIDE} accept={acceptAndFetch} />
      ) : null}
    </div>
  )
}

function fileNameOf(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'migration-plan'
}
