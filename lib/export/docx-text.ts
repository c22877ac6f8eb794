/** Test support: what a reader sees of a Word document, on one line, read from its markup without the writing library. */
import { unzipSync } from 'fflate'

export function docxText(file: Uint8Array): string {
  const xml = new TextDecoder().decode(unzipSync(file)['word/document.xml'])
  return xml
    .replace(/<w:(?:br|tab)\/>|<\/w:p>/g, ' ')
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}
