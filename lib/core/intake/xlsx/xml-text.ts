import { WorkbookFault } from './workbook-fault'

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** One row or one shared string longer than this is no honest sheet. */
const LONGEST_ELEMENT = 8_000_000

/** Text of XML with its entities resolved, and Excel's `_x000D_` for characters that XML cannot hold. */
export function xmlText(source: string): string {
  let text = source
  if (text.includes('<![CDATA[')) text = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner) => escaped(inner))
  if (text.includes('&')) {
    text = text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
      if (name[0] !== '#') return NAMED[name] ?? whole
      const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
  }
  if (text.includes('_x'))
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return text
}

const escaped = (text: string) => text.replace(/&/g, '&amp;')

/** An attribute of an opening tag, or null. */
export function attribute(tag: string, name: string): string | null {
  const plain = tag.includes("'") ? tag.replaceAll("'", '"') : tag
  let at = plain.indexOf(` ${name}="`)
  if (at < 0) return null
  at += name.length + 3
  const end = plain.indexOf('"', at)
  return end < 0 ? null : plain.slice(at, end)
}

/** The text of all `<t>` of a string, without the reading aids (`<rPh>`) of East Asian names. */
export function runsText(source: string): string {
  const plain = source.includes('<rPh') ? source.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : source
  let text = ''
  for (let at = plain.indexOf('<t'); at >= 0; at = plain.indexOf('<t', at)) {
    const close = plain.indexOf('>', at)
    const next = plain.charCodeAt(at + 2)
    if (close < 0) break
    at = close + 1
    if ((next !== 62 && next !== 32) || plain[close - 1] === '/') continue
    const end = plain.indexOf('</t>', at)
    if (end < 0) break
    text += plain.slice(at, end)
    at = end
  }
  return xmlText(text)
}

/** Cuts a stream of XML into the elements of one name, whatever portions the text comes in. */
export class ElementScanner {
  private pending = ''
  private searched = 0
  private prefix: string | null = null

  /** `take` gets the attributes and the inside of each element. */
  constructor(
    private readonly name: string,
    private readonly take: (tag: string, inside: string) => void,
  ) {}

  push(text: string): void {
    this.pending += text
    this.prefix ??=
      /<(?:(\w+):)?(?:worksheet|sst)\b/
        .exec(this.pending)
        ?.slice(1, 2)
        .map((found) => found ?? '')[0] ?? null
    if (this.prefix === null) return
    const colon = this.prefix === '' ? '' : `${this.prefix}:`
    const open = `<${colon}${this.name}`
    const end = `</${colon}${this.name}>`
    const { pending } = this
    let at = 0
    for (;;) {
      const start = pending.indexOf(open, at)
      if (start < 0) {
        at = Math.max(at, pending.length - open.length)
        this.searched = 0
        break
      }
      const close = pending.indexOf('>', start)
      if (close < 0) {
        at = start
        break
      }
      const next = pending.charCodeAt(start + open.length)
      if (next !== 62 && next !== 47 && next > 32) {
        at = close
        continue
      }
      if (pending[close - 1] === '/') {
        this.take(pending.slice(start + open.length, close - 1), '')
        at = close + 1
        continue
      }
      const last = pending.indexOf(end, Math.max(close, this.searched))
      if (last < 0) {
        this.searched = Math.max(0, pending.length - end.length - start)
        at = start
        break
      }
      this.searched = 0
      const inside = pending.slice(close + 1, last)
      this.take(
        pending.slice(start + open.length, close),
        colon === '' ? inside : inside.replaceAll(`<${colon}`, '<').replaceAll(`</${colon}`, '</'),
      )
      at = last + end.length
    }
    this.pending = pending.slice(at)
    if (this.pending.length > LONGEST_ELEMENT) throw new WorkbookFault('xlsx-too-large')
  }
}
