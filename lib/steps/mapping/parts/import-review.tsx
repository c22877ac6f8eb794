'use client'
import { useMemo } from 'react'
import { rowId } from '@/components/plan/row-id'
import { count } from '@/components/ui/format'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { readMappingCsv } from '@/lib/core/mapping/read-mapping-csv'
import { readMappingXlsx } from '@/lib/core/mapping/read-mapping-xlsx'
import { readPastedMapping } from '@/lib/core/mapping/read-pasted-mapping'
import type { StepFormProps } from '@/lib/steps/step'
import { coreRow, type DraftRow } from './draft-rows'
import { importChanges, importLines } from './import-changes'
import type { ImportedTable } from './import-mapping'

type Props = {
  table: ImportedTable
  rows: readonly DraftRow[]
  save: StepFormProps['save']
  onClose(message: string): void
}

const SHOWN = 12

function readTable(table: ImportedTable, current: readonly MappingRow[]) {
  if ('text' in table) return readPastedMapping(table.text, current)
  const { bytes } = table
  // Every XLSX is a ZIP and starts with its mark.
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isWorkbook ? readMappingXlsx(bytes, current) : readMappingCsv(bytes, current)
}

/** What an imported table would change, with the cells it could not read; judged anew while colleagues edit. */
export default function ImportReview({ table, rows, save, onClose }: Props) {
  const current = useMemo(() => rows.map(coreRow), [rows])
  const { changes, errors } = useMemo(() => readTable(table, current), [table, current])
  const lines = useMemo(() => importLines(changes, current), [changes, current])
  const added = changes.filter(({ op }) => op === 'insert').length
  const changed = changes.length - added
  const parts = [changed > 0 ? `changes ${count(changed, 'row')}` : '', added > 0 ? `adds ${count(added, 'row')}` : '']
  const what = parts.filter(Boolean).join(' and ') || 'changes nothing'
  function apply() {
    save(importChanges(changes, rows.at(-1)?.id ?? null, rowId))
    onClose(`${table.name} is imported: it ${what.replace('changes', 'changed').replace('adds', 'added')}.`)
  }
  return (
    <section className="import-review" aria-label="Import mapping">
      <p>
        <b>{table.name}</b> {what}. Rows that are not in it stay as they are.
      </p>
      {errors.length > 0 ? (
        <div role="alert">
          <p className="mt-3">
            {count(errors.length, 'cell')} could not be read;{' '}
            {errors.length === 1 ? 'its row stays' : 'their rows stay'} as they are.
          </p>
          <ul>
            {errors.slice(0, SHOWN).map(({ code, message, where }) => (
              <li key={`${where.row}-${where.column}-${code}-${message}`}>
                <b className="num">
                  Row {where.row}, {where.column}:
                </b>{' '}
                {message}
              </li>
            ))}
            <More all={errors.length} />
          </ul>
        </div>
      ) : null}
      {lines.length > 0 ? (
        <ul className="mt-3">
          {lines.slice(0, SHOWN).map(({ source, what: line }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an attribute may be mapped twice, and lines never move
            <li key={i}>
              <code className="break-all">{source}</code> {line}.
            </li>
          ))}
          <More all={lines.length} />
        </ul>
      ) : null}
      <p className="acts mt-4">
        {changes.length > 0 ? (
          <button type="button" className="btn compact" onClick={apply}>
            Apply to {count(changes.length, 'row')}
          </button>
        ) : null}
        <button type="button" className="link-button" onClick={() => onClose('')}>
          {changes.length > 0 ? 'Cancel' : 'Close'}
        </button>
      </p>
    </section>
  )
}

function More({ all }: { all: number }) {
  return all > SHOWN ? <li className="quiet">And {count(all - SHOWN, 'more', 'more')}.</li> : null
}
