/** Hands the users of one file to a kernel, where it counts all that plain code would. */
import type { Dialect } from '@/lib/core/intake/csv/csv-dialect'
import type { Issues } from '@/lib/core/intake/issues'
import type { MatchedFields } from '@/lib/core/intake/match-fields'
import type { FileShape } from '@/lib/core/intake/readers/reader'
import type { System } from '@/lib/core/intake/systems/system'
import { ATTRIBUTE_CAP, type AttributeTable } from '../attribute-table'
import type { Aspect } from '../count-person'
import type { HeadCount } from '../head-count'
import { TableRows } from '../table-rows'
import type { Kernel, MakeKernel } from './kernel'
import { KernelColumn } from './kernel-column'
import type { Counting } from './kernel-feed'
import { KernelRecords, type RecordsTask } from './kernel-records'
import { KernelRows } from './kernel-rows'
import { questionsOf } from './questions'

/** A file of users, and where what it says is counted. */
export type UserFile = {
  name: string
  /** Bytes of the file; 0 when nobody knows. */
  bytes: number
  shape: FileShape
  system: System
  fields: MatchedFields
  aspects: Aspect[]
  attributes: AttributeTable
  heads: HeadCount
  issues: Issues
  counting: Counting
}

const DOUBLE_QUOTE = 34

/** For a table in an ordinary dialect, with the rows that stay for plain code; null where the kernel cannot read it. */
export function openRows(
  makeKernel: MakeKernel,
  file: UserFile,
  dialect: Dialect,
): { bulk: KernelRows; table: TableRows } | null {
  const { shape, system, fields, aspects, attributes, heads, issues, counting } = file
  const { header } = shape
  if (header === null || header.length > ATTRIBUTE_CAP) return null
  if (dialect.backslash || dialect.skipSpace || dialect.quote !== DOUBLE_QUOTE || (shape.prefixed?.size ?? 0) > 0)
    return null
  if ((shape.hollow?.size ?? 0) > 0) return null
  // Cells of two names that are counted together are counted row by row, not column by column.
  if (new Set(header.map((name) => attributes.column(name))).size < header.length) return null
  const kernel = makeKernel()
  if (!kernel) return null
  takeColumns(kernel, attributes, heads)
  const columns = header.map((name) => attributes.column(name)).filter((column) => column instanceof KernelColumn)
  kernel.open(header.length, dialect.delimiter)
  kernel.expect(file.bytes)
  for (const [cell, { place }] of columns.entries()) kernel.setCell(cell, place)
  const table = new TableRows(file.name, shape, fields, attributes, issues)
  const questions = questionsOf(system, aspects, heads)
  const idPlaces = table.view.placesOf('id')
  return { bulk: new KernelRows(kernel, { dialect, columns, table, questions, idPlaces, ...counting }), table }
}

/** For nested records; null where the kernel cannot read them. `view` is the one plain code looks through. */
export function openRecords(
  makeKernel: MakeKernel,
  file: UserFile,
  { view, form, parse }: Pick<RecordsTask, 'view' | 'form' | 'parse'>,
): KernelRecords | null {
  const { system, fields, aspects, attributes, heads, counting } = file
  const wrapping = system.wrapping ?? null
  const kernel = wrapping && form === 'entries' ? null : makeKernel()
  if (!kernel) return null
  const questions = questionsOf(system, aspects, heads)
  kernel.expect(file.bytes)
  takeColumns(kernel, attributes, heads)
  const table = attributes
  return new KernelRecords(kernel, { form, parse, view, table, questions, fields, wrapping, ...counting })
}

/** A kernel for every file of several, one after the other; null where there is none. */
export function shareKernel(makeKernel: MakeKernel, attributes: AttributeTable, heads: HeadCount): MakeKernel | null {
  const kernel = makeKernel()
  if (!kernel) return null
  kernel.share()
  takeColumns(kernel, attributes, heads)
  return () => {
    kernel.nextFile()
    return kernel
  }
}

/** The kernel keeps the columns, none of which has a value yet, and the ids: plain code puts its own there too. */
function takeColumns(kernel: Kernel, attributes: AttributeTable, heads: HeadCount): void {
  if (attributes.isTaken) return
  attributes.takeOver((name, place, keepExact, isIdentifier) => {
    kernel.addColumn(place, keepExact, isIdentifier)
    return new KernelColumn(name, kernel, place, isIdentifier)
  })
  heads.ids = {
    add: (h1, h2) => kernel.addIdPrint(h1, h2) === 1,
    has: (h1, h2) => kernel.hasIdPrint(h1, h2) === 1,
    get size() {
      return kernel.idSize()
    },
  }
}
