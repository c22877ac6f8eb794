'use client'
import { type ReactNode, useMemo, useState } from 'react'
import { count, formatNumber } from '@/components/ui/format'
import { type Filters, type JudgedRow, KINDS, type RowKind } from './row-filter'

type Props = {
  filters: Filters
  onFilters(filters: Filters): void
  judged: readonly JudgedRow[]
  /** Attributes without a row that want one. */
  waiting: number
  canEdit: boolean
  onSuggest(): void
  onConfirm(least: number): void
  /** At the end of the first line. */
  end: ReactNode
}

function countKinds(judged: readonly JudgedRow[]): [RowKind, number][] {
  return (Object.keys(KINDS) as RowKind[]).map((kind) => {
    const fits: (one: JudgedRow) => boolean = KINDS[kind].fits
    return [kind, judged.filter(fits).length]
  })
}

export function MappingTools(props: Props) {
  const { filters, onFilters, judged, waiting, canEdit, onSuggest, onConfirm, end } = props
  const [least, setLeast] = useState('0.9')
  const open = useMemo(() => judged.filter(({ row }) => !row.isConfirmed), [judged])
  const ready = open.filter(({ row }) => row.confidence >= Number(least)).length
  const counts = useMemo(() => countKinds(judged), [judged])
  return (
    <>
      <div className="tools">
        <label>
          <span className="sr-only">Filter rows</span>
          <input
            type="search"
            className="input tight"
            placeholder="Filter attributes"
            value={filters.words}
            onChange={(event) => onFilters({ ...filters, words: event.target.value })}
          />
        </label>
        <label>
          <span className="sr-only">Rows shown</span>
          <select
            className="input tight !w-auto num"
            value={filters.kind}
            onChange={(event) => onFilters({ ...filters, kind: event.target.value as RowKind })}
          >
            {counts.map(([kind, rows]) => (
              <option key={kind} value={kind}>
                {KINDS[kind].label}, {formatNumber(rows)}
              </option>
            ))}
          </select>
        </label>
        <span className="end acts">{end}</span>
      </div>
      {canEdit && (waiting > 0 || open.length > 0) ? (
        <div className="tools">
          {waiting > 0 ? (
            <button type="button" className="btn compact" onClick={onSuggest}>
              Suggest targets for {count(waiting, 'attribute')}
            </button>
          ) : null}
          {open.length > 0 ? (
            <>
              <label>
                Confirm all with a confidence of at least
                <select
                  className="input tight !w-auto"
                  value={least}
                  onChange={(event) => setLeast(event.target.value)}
                >
                  <option value="0.95">95%</option>
                  <option value="0.9">90%</option>
                  <option value="0.8">80%</option>
                  <option value="0.7">70%</option>
                </select>
              </label>
              <button
                type="button"
                className="btn compact"
                disabled={ready === 0}
                onClick={() => onConfirm(Number(least))}
              >
                Confirm {count(ready, 'row')}
              </button>
            </>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
