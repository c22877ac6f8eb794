'use client'
import { useEffect, useRef, useState } from 'react'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { changeSentence } from '@/lib/core/rehearsal/compare-runs'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'

export type TryRows = (rows: MappingRow[], signal: AbortSignal) => Promise<RehearsalTotals | null>

type Props = { totals: RehearsalTotals; rows: MappingRow[]; tryRows: TryRows }
type Trial = { kind: 'idle' } | { kind: 'running' } | { kind: 'done'; says: string }

/** Rehearses the same files with a changed mapping and says what came of it; the plan stays as it is. */
export function RecipeTrial({ totals, rows, tryRows }: Props) {
  const [trial, setTrial] = useState<Trial>({ kind: 'idle' })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])
  async function run() {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    setTrial({ kind: 'running' })
    const result = await tryRows(rows, controller.signal)
    if (controller.signal.aborted) return
    setTrial({
      kind: 'done',
      says: result ? changeSentence(totals, result, 'as without it') : 'It could not be tried. Rehearse again first.',
    })
  }
  return (
    <>
      <button type="button" className="link-button" disabled={trial.kind === 'running'} onClick={() => void run()}>
        Try it on the file
      </button>{' '}
      <span role="status" className="small">
        {trial.kind === 'running' ? 'Trying it on every record. ' : trial.kind === 'done' ? `${trial.says} ` : ''}
      </span>
    </>
  )
}
