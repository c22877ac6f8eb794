/** Longest shape kept; longer values share the shape of their start. */
const LONGEST = 40
const STAND_INS = { title: '\ue000', upper: '\ue001', lower: '\ue002', one: '\ue003' }

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
    .replace(/\p{Lu}+[\p{Ll}\p{Lo}\p{M}]+/gu, STAND_INS.title)
    .replace(/\p{Lu}{2,}/gu, STAND_INS.upper)
    .replace(/\p{Lu}/gu, STAND_INS.one)
    .replace(/[\p{L}\p{M}]+/gu, STAND_INS.lower)
    .replace(/\p{N}+/gu, '9')
    .replace(/[^ -~\ue000-\ue003]+/gu, '*')
    .replaceAll(STAND_INS.title, 'Aaaa')
    .replaceAll(STAND_INS.upper, 'AAAA')
    .replaceAll(STAND_INS.one, 'A')
    .replaceAll(STAND_INS.lower, 'aaaa')
  return `${shape}${label ?? ''}`.slice(0, LONGEST)
}
