'use client'
import { useCallback, useState } from 'react'
import { RowChunks } from '@/components/ui/row-chunks'
import { useChunks } from '@/components/ui/use-chunks'
import { MappingRowView } from './mapping-row'
import type { JudgedRow } from './row-filter'
import { useGridKeys } from './use-grid-keys'

type Props = {
  system: string
  shown: readonly JudgedRow[]
  canEdit: boolean
  onSet(id: string, key: string, value: string | null): void
  onRemove(id: string): void
  onPaste(text: string): void
}

const COLUMNS = 6
const ROW_HEIGHT = 58

/** The rows: a grid to move and type in for editors, a plain table for readers; only rows near the window are drawn. */
export function MappingGrid({ system, shown, canEdit, onSet, onRemove, onPaste }: Props) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { reach, ...chunks } = useChunks()
  const keys = useGridKeys({ rows: shown.length, onReach: reach, onPaste })
  const toggle = useCallback(
    (id: string) =>
      setOpened((old) => {
        const next = new Set(old)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  const grid = canEdit
    ? { ...keys, role: 'grid', 'aria-label': 'Attribute mapping', 'aria-rowcount': shown.length + 1 }
    : {}
  const [row, group, column] = canEdit ? (['row', 'rowgroup', 'columnheader'] as const) : []
  return (
    <>
      {canEdit ? (
        <p className="sr-only" id="mapping-keys">
          Arrow keys move between cells, Enter or typing edits, Enter again goes down, Escape takes an edit back. Paste
          rows of a spreadsheet on any cell.
        </p>
      ) : null}
      <table
        className="table dense cards mapping sticky-head"
        aria-describedby={canEdit ? 'mapping-keys' : undefined}
        {...grid}
      >
        {canEdit ? null : <caption className="sr-only">Attribute mapping</caption>}
        <thead role={group}>
          <tr role={row}>
            <th scope="col" role={column}>
              In {system}
            </th>
            <th scope="col" role={column}>
              Transforms
            </th>
            <th scope="col" role={column}>
              In Asgardeo
            </th>
            <th scope="col" role={column}>
              Confidence
            </th>
            <th scope="col" role={column} className="issues">
              Issues
            </th>
            <th scope="col" role={column}>
              {canEdit ? 'Confirmed' : 'Settled'}
            </th>
          </tr>
        </thead>
        <RowChunks rows={shown.length} columns={COLUMNS} role={group} guess={ROW_HEIGHT} chunks={chunks}>
          {(from, to) =>
            shown
              .slice(from, to)
              .map(({ row: one, issues, attribute }, i) => (
                <MappingRowView
                  key={one.id}
                  row={one}
                  place={from + i}
                  isOpen={opened.has(one.id)}
                  issues={issues}
                  attribute={attribute}
                  canEdit={canEdit}
                  onSet={onSet}
                  onRemove={onRemove}
                  onToggle={toggle}
                />
              ))
          }
        </RowChunks>
      </table>
    </>
  )
}
