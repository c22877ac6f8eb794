import { WorkbookFault } from './workbook-fault'
import { ElementScanner, runsText } from './xml-text'
import type { ZipArchive } from './zip-archive'

const MOST_CHARACTERS = 400_000_000

/** The texts of `sharedStrings.xml`; cells refer to them by number. */
export function readSharedStrings(archive: ZipArchive, name: string | null): string[] {
  const strings: string[] = []
  if (name === null || !archive.has(name)) return strings
  let characters = 0
  const decoder = new TextDecoder()
  const scanner = new ElementScanner('si', (_, inside) => {
    const text = runsText(inside)
    characters += text.length
    if (characters > MOST_CHARACTERS) throw new WorkbookFault('xlsx-too-large')
    strings.push(text)
  })
  archive.expand(name, (chunk) => {
    scanner.push(decoder.decode(chunk, { stream: true }))
    return false
  })
  return strings
}
