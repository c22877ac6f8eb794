import type { InventoryAttribute } from '@/lib/core/facts/data'
import type { RowIssue } from '@/lib/core/mapping/row-issue'
import type { DraftRow } from './draft-rows'

export type JudgedRow = { row: DraftRow; issues: readonly RowIssue[]; attribute: InventoryAttribute | undefined }

/** Kinds of rows one may want to see alone. */
export const KINDS = {
  all: { label: 'All rows', fits: () => true },
  problems: { label: 'With problems', fits: ({ issues }) => issues.some(({ severity }) => severity !== 'inform') },
  open: { label: 'Not confirmed', fits: ({ row }) => !row.isConfirmed },
  unmapped: { label: 'Without a target', fits: ({ row }) => row.target.trim() === '' },
  personal: { label: 'Personal data', fits: ({ attribute }) => attribute !== undefined && attribute.pii !== 'none' },
  created: { label: 'New attributes', fits: ({ row }) => row.target.trim().startsWith('custom:') },
} as const satisfies Record<string, { label: string; fits(judged: JudgedRow): boolean }>

export type RowKind = keyof typeof KINDS
export type Filters = { words: string; kind: RowKind }

export function filterRows(judged: readonly JudgedRow[], { words, kind }: Filters): readonly JudgedRow[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '' && kind === 'all') return judged
  const fits: (judged: JudgedRow) => boolean = KINDS[kind].fits
  return judged.filter(
    (one) =>
      fits(one) && (one.row.source.toLowerCase().includes(wanted) || one.row.target.toLowerCase().includes(wanted)),
  )
}
