import type { JsonObject } from '@/lib/core/json'
import type { System } from './systems/system'

type Page = { file: string; system: System; besides: JsonObject; records: number }

/**
 * The pages after which more should have come. Pages of one list add up: with a total, when their records reach it;
 * without one, when one of them has no mark of a next page, because that is the last.
 */
export function missingPages(files: Page[]): { file: string; detail: string }[] {
  const lists = new Map<System, (Page & { total: number | null; next: string | null })[]>()
  for (const file of files) {
    const paging = file.system.paging?.(file.besides)
    if (!paging) continue
    const page = { ...file, total: paging.total > 0 ? paging.total : null, next: paging.next }
    lists.set(file.system, [...(lists.get(file.system) ?? []), page])
  }
  return [...lists.values()].flatMap((pages) => {
    const totals = new Set(pages.map(({ total }) => total).filter((total) => total !== null))
    // Lists of different lengths (one per user store) are not pages of each other.
    if (totals.size > 1) return [...totals].flatMap((total) => missingOf(pages.filter((page) => page.total === total)))
    return missingOf(pages)
  })
}

function missingOf(pages: { file: string; records: number; total: number | null; next: string | null }[]) {
  const total = pages.find((page) => page.total !== null)?.total ?? null
  const records = pages.reduce((sum, page) => sum + page.records, 0)
  const last = pages.at(-1)!
  if (total !== null) {
    const where = pages.length > 1 ? ` in ${pages.length} files` : ''
    return records < total ? [{ file: last.file, detail: `${records} of ${total} users${where}` }] : []
  }
  const hasLast = pages.some(({ next }) => next === null)
  return hasLast ? [] : [{ file: last.file, detail: `${last.next} points to the next page` }]
}
