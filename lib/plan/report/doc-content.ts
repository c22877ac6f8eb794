/** Test support: everything a document says, whatever block says it. */
import type { Block, Cell, Doc } from '@/lib/core/doc'

export type DocContent = { text: string; numbers: Set<number>; dates: Set<string> }

export function docContent(doc: Doc): DocContent {
  const texts: string[] = [doc.title, doc.status]
  const numbers = new Set<number>()
  const dates = new Set<string>([doc.date])
  const cells = (list: readonly Cell[]) => {
    for (const cell of list) {
      if (cell.kind === 'text' || cell.kind === 'code') texts.push(cell.text)
      if (cell.kind === 'number' || cell.kind === 'percent') numbers.add(cell.value)
      // What is typed as 12.5 % may be printed as the share 0.125.
      if (cell.kind === 'percent') numbers.add(Number((cell.value * 100).toFixed(6)))
      if (cell.kind === 'date') dates.add(cell.iso)
    }
  }
  const walk = (block: Block) => {
    switch (block.kind) {
      case 'heading':
      case 'text':
        texts.push(block.text)
        break
      case 'list':
        texts.push(...block.items)
        break
      case 'keyValue':
        texts.push(...block.rows.map((row) => row.label))
        cells(block.rows.map((row) => row.value))
        break
      case 'table':
        texts.push(block.caption, ...block.columns.map((column) => column.title))
        for (const row of block.rows) cells(row)
        cells(block.total ?? [])
        break
      case 'callout':
        texts.push(block.title, block.text)
        break
      case 'figure':
        texts.push(block.figure.title, block.figure.description)
        break
      case 'signOff':
        texts.push(block.role, block.name, block.decision, block.note)
        dates.add(block.date)
        break
    }
  }
  for (const section of doc.sections) {
    texts.push(section.title)
    for (const block of section.blocks) walk(block)
  }
  return { text: texts.join('\n'), numbers, dates }
}
