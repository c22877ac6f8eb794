import { unzipSync } from 'fflate'
import type { Bundle } from '../exporter'
import { zipFiles } from '../zip-files'
import { FONT, MONO } from './look'
import { withTables } from './table-mark'

/** Puts the tables in and takes clock and chance out of what the library wrote: the moment in its properties, and the keys of the embedded fonts. */
export function settle(file: Uint8Array, { today }: Bundle, tables: readonly string[]): Uint8Array {
  const files = unzipSync(file)
  const edit = (name: string, change: (xml: string) => string) => {
    const bytes = files[name]
    if (bytes) files[name] = new TextEncoder().encode(change(new TextDecoder().decode(bytes)))
  }
  edit('docProps/core.xml', (xml) => xml.replace(/(?<=>)\d{4}-\d\d-\d\dT[\d:.]+Z(?=<)/g, `${today}T12:00:00Z`))
  // A field marked dirty makes Word ask a question before it shows the plan.
  edit('word/document.xml', (xml) => withTables(renumbered(xml.replaceAll(' w:dirty="true"', '')), tables))
  edit('word/fontTable.xml', (xml) => {
    let number = 0
    const settled = xml.replace(/w:fontKey="\{([^}]+)\}"/g, (_, key: string) => {
      number += 1
      const fixed = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
      const font = files[`word/fonts/font${number}.odttf`]
      if (font) files[`word/fonts/font${number}.odttf`] = rekey(font, key, fixed)
      return `w:fontKey="{${fixed}}"`
    })
    return withSubstitutes(settled)
  })
  return zipFiles(Object.entries(files), today)
}

/** The library counts bookmarks and pictures on from one document to the next; here each document starts at 1. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>()
  const fixed = (old: string) => numbers.set(old, numbers.get(old) ?? numbers.size + 1).get(old)
  let picture = 0
  return xml
    .replace(
      /(<w:bookmarkStart w:name="_Toc|<w:hyperlink [^>]*w:anchor="_Toc|PAGEREF _Toc)(\d+)/g,
      (_, lead, old) => `${lead}${fixed(old)}`,
    )
    .replace(/(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)/g, (_, lead, old) => `${lead}${fixed(old)}`)
    .replace(/(<wp:docPr id=")\d+/g, (_, lead) => `${lead}${++picture}`)
}

/** ECMA-376 part 4, 4.2.1: the first 32 bytes of an embedded font are XORed with its key, last byte first, twice. */
function rekey(font: Uint8Array, from: string, to: string): Uint8Array<ArrayBuffer> {
  const [one, two] = [from, to].map((key) =>
    (key.replaceAll('-', '').match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16)),
  )
  const settled = new Uint8Array(font)
  for (let at = 0; at < 32; at++) {
    const place = 15 - (at % 16)
    settled[at] = (font[at] ?? 0) ^ (one?.[place] ?? 0) ^ (two?.[place] ?? 0)
  }
  return settled
}

/** What stands in where the fonts are missing or may not be loaded; without it some programs take one with serifs. */
function withSubstitutes(xml: string): string {
  const sans = '<w:altName w:val="Calibri"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>'
  const code = '<w:altName w:val="Consolas"/><w:family w:val="modern"/><w:pitch w:val="fixed"/>'
  return xml
    .replace(
      /(<w:font w:name="[^"]*">)(?:<w:altName[^>]*>|<w:charset[^>]*>|<w:family[^>]*>|<w:pitch[^>]*>|<w:panose1[^>]*>|<w:sig[^>]*>)*/,
      `<w:font w:name="${FONT}">${sans}`,
    )
    .replace('</w:fonts>', `<w:font w:name="${MONO}">${code}</w:font></w:fonts>`)
}
