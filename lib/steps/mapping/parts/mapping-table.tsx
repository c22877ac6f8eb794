'use client'
import { Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { rowId } from '@/components/plan/row-id'
import { count } from '@/components/ui/format'
import { onUse } from '@/components/ui/on-use'
import { factValue } from '@/lib/core/facts/fact'
import { checkMapping } from '@/lib/core/mapping/check-mapping'
import { mappingContext } from '@/lib/core/mapping/mapping-context'
import { rehearsalPlan } from '@/lib/core/rehearsal/plan'
import type { StepFormProps } from '@/lib/steps/step'
import { coreRow, steadyRows } from './draft-rows'
import { ImportMapping } from './import-mapping'
import { rowJudge } from './judged-rows'
import { MappingGrid } from './mapping-grid'
import { MappingTools } from './mapping-tools'
import { PreviewContext } from './preview-context'
import { type Filters, filterRows, KINDS } from './row-filter'
import { TableIssues } from './table-issues'
import { TargetList } from './target-list'
import { waiting } from './waiting'

const TransformHelp = onUse(() => import('./transform-help').then((module) => module.default))

/** Which attribute goes where, what happens to it on the way, and what is wrong with that, row by row. */
export function MappingTable({ planId, draft, facts, analysis, profiles, save, canEdit }: StepFormProps) {
  const [filters, setFilters] = useState<Filters>({ words: '', kind: 'all' })
  const [isHelp, setHelp] = useState(false)
  const { data } = facts
  const inventory = useMemo(() => (data.inventory.known ? data.inventory.value : []), [data.inventory])
  const byName = useMemo(() => new Map(inventory.map((attribute) => [attribute.name, attribute])), [inventory])
  const system = data.sources.known ? data.sources.value[0] : undefined
  const context = useMemo(() => mappingContext(facts), [facts])
  const [read] = useState(steadyRows)
  const rows = useMemo(() => read(draft), [read, draft])
  // What follows from the rows waits until the key that changed one of them is drawn.
  const settled = useDeferredValue(rows)
  const [judge] = useState(rowJudge)
  const judged = useMemo(() => judge(settled, byName, context), [judge, settled, byName, context])
  const tableIssues = useMemo(
    () => checkMapping(settled.map(coreRow), inventory, context),
    [settled, inventory, context],
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
  const previews = useMemo(() => {
    const pipelines = new Map(
      settled
        .filter(({ transforms }) => transforms !== '')
        .map(({ source, transforms }) => [transforms, { source, transforms }]),
    )
    return { profiles, plan: rehearsalPlan(facts), today: analysis.today, pipelines: [...pipelines.values()] }
  }, [profiles, facts, analysis.today, settled])
  const shown = useMemo(() => filterRows(judged, filters), [judged, filters])
  const unmapped = useMemo(() => waiting(inventory, settled), [inventory, settled])
  const after = rows.at(-1)?.id ?? null

  function confirmAbove(least: number) {
    const ready = rows.filter((row) => !row.isConfirmed && row.confidence >= least)
    save(ready.map((row) => ({ op: 'set', at: ['rows', row.id, 'confirmed'], value: 'yes' })))
  }
  async function suggest() {
    // What every system calls its attributes: large, and wanted once.
    const { suggestedChanges } = await import('./suggested-changes')
    const { usernameMode, usernameSource } = facts.mapping
    const username = { mode: factValue(usernameMode) ?? null, source: factValue(usernameSource) ?? null }
    save(suggestedChanges(inventory, system?.kind ?? '', rows, username))
  }
  function add() {
    const value = { id: rowId(), source: '', target: '', confidence: 1, confirmed: 'yes' }
    save([{ op: 'insert', at: ['rows'], value, after }])
  }
  return (
    <div id="q-rows" className="mapping-room" tabIndex={-1}>
      <ImportMapping planId={planId} rows={rows} canEdit={canEdit} save={save}>
        {(buttons, paste) => (
          <>
            <MappingTools
              filters={filters}
              onFilters={setFilters}
              judged={judged}
              waiting={unmapped}
              canEdit={canEdit}
              onSuggest={() => void suggest()}
              onConfirm={confirmAbove}
              end={buttons}
            />
            <TableIssues issues={tableIssues} />
            {settled.length === 0 ? (
              <p className="quiet">
                {inventory.length === 0
                  ? 'No attribute is known yet. Drop an export in step 2, or add rows by hand.'
                  : `${count(inventory.length, 'attribute')} from step 2 wait for a target.`}
              </p>
            ) : (
              <PreviewContext value={previews}>
                <MappingGrid
                  system={system?.name ?? 'the legacy system'}
                  shown={shown}
                  canEdit={canEdit}
                  onSet={set}
                  onRemove={remove}
                  onPaste={paste}
                />
              </PreviewContext>
            )}
            {settled.length > 0 && shown.length === 0 ? (
              <p className="quiet mt-4">No row fits: {KINDS[filters.kind].label.toLowerCase()}.</p>
            ) : null}
          </>
        )}
      </ImportMapping>
      {canEdit ? (
        <div className="mt-4 flex flex-wrap items-start gap-x-6">
          <button type="button" className="btn compact" onClick={add}>
            Add a row
          </button>
          <details className="disclosure" onToggle={(event) => setHelp(event.currentTarget.open)}>
            <summary>Which transforms there are</summary>
            <div className="inside">
              {isHelp ? (
                <Suspense fallback={<p className="quiet">Listing them.</p>}>
                  <TransformHelp />
                </Suspense>
              ) : null}
            </div>
          </details>
        </div>
      ) : null}
      <TargetList inventory={inventory} />
    </div>
  )
}
