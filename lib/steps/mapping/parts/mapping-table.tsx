'use client'
import { useCallback, useMemo, useState } from 'react'
import { rowId } from '@/components/plan/row-id'
import { count, formatNumber } from '@/components/ui/format'
import { checkMapping } from '@/lib/core/mapping/check-mapping'
import { checkRow } from '@/lib/core/mapping/check-row'
import { mappingContext } from '@/lib/core/mapping/mapping-context'
import { rehearsalPlan } from '@/lib/core/rehearsal/plan'
import type { StepFormProps } from '@/lib/steps/step'
import { coreRow, draftRows } from './draft-rows'
import { ImportMapping } from './import-mapping'
import { MappingRowView } from './mapping-row'
import { MappingTools } from './mapping-tools'
import { PreviewContext } from './preview-context'
import { suggestedChanges } from './suggested-changes'
import { TableIssues } from './table-issues'
import { TargetList } from './target-list'
import { TransformHelp } from './transform-help'

const PAGE = 60

export type Filters = { words: string; isIssues: boolean; isOpen: boolean }

/** Which attribute goes where, what happens to it on the way, and what is wrong with that, row by row. */
export function MappingTable({ planId, draft, facts, analysis, profiles, save, canEdit }: StepFormProps) {
  const [filters, setFilters] = useState<Filters>({ words: '', isIssues: false, isOpen: false })
  const [most, setMost] = useState(PAGE)
  const { data } = facts
  const inventory = useMemo(() => (data.inventory.known ? data.inventory.value : []), [data.inventory])
  const byName = useMemo(() => new Map(inventory.map((attribute) => [attribute.name, attribute])), [inventory])
  const system = data.sources.known ? data.sources.value[0] : undefined
  const context = useMemo(() => mappingContext(facts), [facts])
  const rows = useMemo(() => draftRows(draft), [draft])
  const judged = useMemo(
    () => rows.map((row) => ({ row, issues: checkRow(coreRow(row), byName.get(row.source), context) })),
    [rows, byName, context],
  )
  const tableIssues = useMemo(() => checkMapping(rows.map(coreRow), inventory, context), [rows, inventory, context])
  const missing = useMemo(
    () => inventory.filter((attribute) => !rows.some((row) => row.source === attribute.name)).length,
    [inventory, rows],
  )
  const set = useCallback(
    (id: string, key: string, value: string | null) => {
      // A person who changes a suggestion has confirmed it.
      const at = (cell: string) => ['rows', id, cell]
      save([
        value === null ? { op: 'clear', at: at(key) } : { op: 'set', at: at(key), value },
        ...(key === 'confirmed' ? [] : [{ op: 'set' as const, at: at('confirmed'), value: 'yes' }]),
      ])
    },
    [save],
  )
  const remove = useCallback((id: string) => save([{ op: 'remove', at: ['rows', id] }]), [save])
  const previews = useMemo(
    () => ({ profiles, plan: rehearsalPlan(facts), today: analysis.today }),
    [profiles, facts, analysis.today],
  )
  const words = filters.words.trim().toLowerCase()
  const shown = judged.filter(
    ({ row, issues }) =>
      (row.source.toLowerCase().includes(words) || row.target.toLowerCase().includes(words)) &&
      (!filters.isIssues || issues.some((issue) => issue.severity !== 'inform')) &&
      (!filters.isOpen || !row.isConfirmed),
  )
  function confirmAbove(least: number) {
    const ready = rows.filter((row) => !row.isConfirmed && row.confidence >= least)
    save(ready.map((row) => ({ op: 'set', at: ['rows', row.id, 'confirmed'], value: 'yes' })))
  }
  return (
    <div id="q-rows" className="mapping-room" tabIndex={-1}>
      <ImportMapping planId={planId} rows={rows} canEdit={canEdit} save={save}>
        {(buttons) => (
          <MappingTools
            filters={filters}
            onFilters={setFilters}
            rows={rows}
            issues={judged.filter(({ issues }) => issues.some((issue) => issue.severity !== 'inform')).length}
            missing={missing}
            canEdit={canEdit}
            onSuggest={() => save(suggestedChanges(inventory, system?.kind ?? '', rows))}
            onConfirm={confirmAbove}
            end={buttons}
          />
        )}
      </ImportMapping>
      <TableIssues issues={tableIssues} />
      {rows.length === 0 ? (
        <p className="quiet">
          {inventory.length === 0
            ? 'No attribute is known yet. Drop an export in step 2, or add rows by hand.'
            : `${count(inventory.length, 'attribute')} from step 2 wait for a target.`}
        </p>
      ) : (
        <table className="table dense cards mapping sticky-head">
          <caption className="sr-only">Attribute mapping</caption>
          <thead>
            <tr>
              <th scope="col">In {system?.name ?? 'the legacy system'}</th>
              <th scope="col">Transforms</th>
              <th scope="col">In Asgardeo</th>
              <th scope="col">Confidence</th>
              <th scope="col" className="issues">
                Issues
              </th>
              <th scope="col">{canEdit ? 'Confirmed' : 'Settled'}</th>
            </tr>
          </thead>
          <tbody>
            <PreviewContext value={previews}>
              {shown.slice(0, most).map(({ row, issues }) => (
                <MappingRowView
                  key={row.id}
                  row={row}
                  issues={issues}
                  attribute={byName.get(row.source)}
                  canEdit={canEdit}
                  onSet={set}
                  onRemove={remove}
                />
              ))}
            </PreviewContext>
          </tbody>
        </table>
      )}
      {shown.length > most ? (
        <p className="mt-4">
          <button type="button" className="btn" onClick={() => setMost((old) => old + PAGE * 4)}>
            Show {formatNumber(Math.min(PAGE * 4, shown.length - most))} more
          </button>
        </p>
      ) : null}
      {canEdit ? (
        <div className="mt-4 flex flex-wrap items-start gap-x-6">
          <button
            type="button"
            className="btn compact"
            onClick={() =>
              save([
                {
                  op: 'insert',
                  at: ['rows'],
                  value: { id: rowId(), source: '', target: '', confidence: 1, confirmed: 'yes' },
                  after: rows.at(-1)?.id ?? null,
                },
              ])
            }
          >
            Add a row
          </button>
          <TransformHelp />
        </div>
      ) : null}
      <TargetList inventory={inventory} />
    </div>
  )
}
