'use client'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { AwakeFields } from '@/components/ui/awake-fields'
import { formatNumber } from '@/components/ui/format'
import { RowChunks } from '@/components/ui/row-chunks'
import { useChunks } from '@/components/ui/use-chunks'
import type { StepFormProps } from '@/lib/steps/step'
import { AddAttribute } from './add-attribute'
import { DecideShown } from './decide-shown'
import { InventoryRow } from './inventory-row'
import { MARK_KEYS } from './marks-of-file'
import { measurementsOf } from './measurements'
import { overrideAll, overrideChange, withdrawMarks } from './override-change'
import { nextSorting, type Sorting, sortInventory } from './sort-inventory'

/** Pixels, in a dense table. */
const ROW_HEIGHT = 36
const HEADS: { key: Sorting['by'] | null; label: string; end?: boolean }[] = [
  { key: 'name', label: 'Attribute' },
  { key: 'type', label: 'Type' },
  { key: 'fill', label: 'Filled' },
  { key: 'distinct', label: 'Distinct', end: true },
  { key: null, label: 'Length' },
  { key: 'pii', label: 'Personal data' },
  { key: 'decision', label: 'Decision' },
]

/** Every attribute with what was measured, and what is to become of it. */
export default function InventoryTable(props: StepFormProps) {
  return (
    <AwakeFields>
      <Inventory {...props} />
    </AwakeFields>
  )
}

function Inventory({ facts, draft, save, canEdit, profiles }: StepFormProps) {
  const [filter, setFilter] = useState('')
  const [isPersonal, setPersonal] = useState(false)
  const [isUndecided, setUndecided] = useState(false)
  const [sorting, setSorting] = useState<Sorting>({ by: 'file', isDown: false })
  const latest = useRef(draft)
  latest.current = draft
  const mark = useCallback(
    (attribute: string, key: string, value: string | number) =>
      save([overrideChange(latest.current, attribute, key, value)]),
    [save],
  )
  const withdraw = useCallback(
    (attribute: string) => save(withdrawMarks(latest.current, attribute, [...MARK_KEYS, 'reason'])),
    [save],
  )
  useEffect(() => {
    // There already when somebody opens an attribute, also without a connection.
    void import('./attribute-details').catch(() => undefined)
  }, [])
  const measurements = useMemo(() => measurementsOf(profiles), [profiles])
  const inventory = facts.data.inventory.known ? facts.data.inventory.value : []
  const wanted = useMemo(
    () => ({ words: filter.trim().toLowerCase(), isPersonal, isUndecided, sorting }),
    [filter, isPersonal, isUndecided, sorting],
  )
  // The rows may come a moment after the key or the click that asked for them.
  const view = useDeferredValue(wanted)
  const shown = useMemo(
    () =>
      sortInventory(
        inventory.filter(
          (attribute) =>
            attribute.name.toLowerCase().includes(view.words) &&
            (!view.isPersonal || attribute.pii !== 'none') &&
            (!view.isUndecided || attribute.decision === 'decide'),
        ),
        view.sorting,
      ),
    [inventory, view],
  )
  const chunks = useChunks(JSON.stringify(view))
  if (inventory.length === 0) {
    return (
      <>
        <p className="quiet">
          Drop an export above and its attributes are listed here. Without a file, add the ones you know of.
        </p>
        {canEdit ? <AddAttribute draft={draft} save={save} /> : null}
      </>
    )
  }
  return (
    <>
      <div className="tools">
        <label>
          <span className="sr-only">Filter attributes</span>
          <input
            type="search"
            className="input tight"
            placeholder={`Filter ${inventory.length} attributes`}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
        <label>
          <input type="checkbox" checked={isPersonal} onChange={(event) => setPersonal(event.target.checked)} />
          Personal only
        </label>
        <label>
          <input type="checkbox" checked={isUndecided} onChange={(event) => setUndecided(event.target.checked)} />
          Undecided only
        </label>
        <span className="end num" role="status">
          {formatNumber(shown.length)} of {formatNumber(inventory.length)} shown
        </span>
      </div>
      <table className="table dense middle cards sticky-head inventory">
        <caption className="sr-only">Attributes of the export</caption>
        <thead>
          <tr>
            {HEADS.map(({ key, label, end }) => (
              <th
                key={label}
                scope="col"
                className={end ? 'r' : undefined}
                aria-sort={key && sorting.by === key ? (sorting.isDown ? 'descending' : 'ascending') : undefined}
              >
                {key ? (
                  <button type="button" className="sort-button" onClick={() => setSorting(nextSorting(sorting, key))}>
                    {label}
                  </button>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <RowChunks rows={shown.length} columns={HEADS.length} guess={ROW_HEIGHT} chunks={chunks}>
          {(from, to) =>
            shown
              .slice(from, to)
              .map((attribute) => (
                <InventoryRow
                  key={attribute.name}
                  attribute={attribute}
                  measured={measurements.get(attribute.name) ?? null}
                  canEdit={canEdit}
                  onMark={mark}
                  onWithdraw={withdraw}
                />
              ))
          }
        </RowChunks>
      </table>
      {canEdit ? (
        <>
          <DecideShown
            attributes={shown}
            onDecide={(names, decision) => save(overrideAll(draft, names, 'decision', decision))}
          />
          <AddAttribute draft={draft} save={save} />
        </>
      ) : null}
    </>
  )
}
