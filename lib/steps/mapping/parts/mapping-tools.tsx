'use client'
import { type ReactNode, useState } from 'react'
import { count, formatNumber } from '@/components/ui/format'
import type { DraftRow } from './draft-rows'
import type { Filters } from './mapping-table'

type Props = {
  filters: Filters
  onFilters(filters: Filters): void
  rows: readonly DraftRow[]
  issues: number
  missing: number
  canEdit: boolean
  onSuggest(): void
  onConfirm(least: number): void
  /** At the end of the first line. */
  end: ReactNode
}

export function MappingTools(props: Props) {
  const { filters, onFilters, rows, issues, missing, canEdit, onSuggest, onConfirm, end } = props
  const [least, setLeast] = useState('0.9')
  const open = rows.filter((row) => !row.isConfirmed)
  const ready = open.filter((row) => row.confidence >= Number(least)).length
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
        <label className="num">
          <input
            type="checkbox"
            checked={filters.isIssues}
            onChange={(event) => onFilters({ ...filters, isIssues: event.target.checked })}
          />
          With issues, {formatNumber(issues)}
        </label>
        <label className="num">
          <input
            type="checkbox"
            checked={filters.isOpen}
            onChange={(event) => onFilters({ ...filters, isOpen: event.target.checked })}
          />
          Not confirmed, {formatNumber(open.length)}
        </label>
        <span className="end acts">{end}</span>
      </div>
      {canEdit && (missing > 0 || open.length > 0) ? (
        <div className="tools">
          {missing > 0 ? (
            <button type="button" className="btn compact" onClick={onSuggest}>
              Suggest targets for {count(missing, 'attribute')}
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
