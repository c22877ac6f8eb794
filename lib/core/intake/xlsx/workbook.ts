import { type CellFormat, readFormats } from './cell-format'
import { readSharedStrings } from './shared-strings'
import { WorkbookFault } from './workbook-fault'
import { attribute, xmlText } from './xml-text'
import type { ZipArchive } from './zip-archive'

const LONGEST_PART = 32_000_000

export type Sheet = { name: string; part: string; isHidden: boolean }
export type Workbook = {
  archive: ZipArchive
  sheets: Sheet[]
  strings: string[]
  formats: CellFormat[]
  from1904: boolean
}

/** What stands around the sheets of a workbook: their names in order, shared texts, number formats. */
export function openWorkbook(archive: ZipArchive): Workbook {
  const main = workbookPart(archive)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const source = archive.text(main, LONGEST_PART)
  const targets = readTargets(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  const sheets: Sheet[] = []
  for (const [tag] of source.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const relation = / (?:\w+:)?id=["']([^"']+)["']/.exec(tag)?.[1]
    const target = targets.get(relation ?? '')
    if (target?.type !== 'worksheet' || !archive.has(target.part)) continue
    const state = attribute(tag, 'state')
    sheets.push({
      name: xmlText(attribute(tag, 'name') ?? ''),
      part: target.part,
      isHidden: state !== null && state !== 'visible',
    })
  }
  const ofType = (type: string) => [...targets.values()].find((target) => target.type === type)?.part ?? null
  const styles = ofType('styles')
  return {
    archive,
    sheets,
    strings: readSharedStrings(archive, ofType('sharedStrings')),
    formats: styles && archive.has(styles) ? readFormats(archive.text(styles, LONGEST_PART)) : [],
    from1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904=["'](1|true)["']/.test(source),
  }
}

function workbookPart(archive: ZipArchive): string {
  const { names } = archive
  const found = names.find((name) => /(^|\/)workbook\.xml$/.test(name))
  if (found) return found
  if (names.some((name) => name.endsWith('workbook.bin')))
    throw new WorkbookFault('binary-file', 'a binary Excel workbook; save it as XLSX or CSV')
  if (archive.has('mimetype') && /opendocument/.test(archive.text('mimetype', 1000)))
    throw new WorkbookFault('binary-file', 'an OpenDocument file; save it as XLSX or CSV')
  throw new WorkbookFault('binary-file', 'a ZIP archive; unpack it first')
}

/** Parts that the workbook refers to, by the id of the relation. */
function readTargets(archive: ZipArchive, part: string, folder: string): Map<string, { type: string; part: string }> {
  const targets = new Map<string, { type: string; part: string }>()
  if (!archive.has(part)) throw new WorkbookFault('xlsx-broken')
  for (const [tag] of archive.text(part, LONGEST_PART).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const target = xmlText(attribute(tag, 'Target') ?? '')
    const type = (attribute(tag, 'Type') ?? '').split('/').at(-1)!
    const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
    targets.set(attribute(tag, 'Id') ?? '', { type, part: path })
  }
  return targets
}
