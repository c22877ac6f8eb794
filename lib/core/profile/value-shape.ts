/** Longest shape kept; longer values share the shape of their start. */
const LONGEST = 40

/**
 * The shape of a value with nothing of the value in it: runs of letters become `Aaaa`, `aaaa` or `AAAA`, runs of
 * digits `9`, and only punctuation stays. Of a mail address the last label of the domain stays too, when it is long
 * known to be shared: `Aaaa.Aaaa@9.example`.
 */
export function shapeOf(text: string): string {
  const at = text.indexOf('@')
  const label = at > 0 ? /\.([a-z]{2,10})$/.exec(text)?.[1] : undefined
  const body = label ? text.slice(0, -label.length) : text
  const shape = body
    .slice(0, 200)
    .replace(/\p{Lu}+[\p{Ll}\p{Lo}\p{M}]+/gu, '\u0001')
    .replace(/\p{Lu}+/gu, '\u0002')
    .replace(/[\p{L}\p{M}]+/gu, '\u0003')
    .replace(/\p{N}+/gu, '9')
    .replace(/[^\x20-\x7e\u0001-\u0003]+/gu, '*')
    .replaceAll('\u0001', 'Aaaa')
    .replaceAll('\u0002', 'AAAA')
    .replaceAll('\u0003', 'aaaa')
  return `${shape}${label ?? ''}`.slice(0, LONGEST)
}
