/** Longest shape kept; longer values share the shape of their start. */
const LONGEST = 40
const LOOKED_AT = 120

const isUpper = (unit: number) => unit >= 65 && unit <= 90
const isLower = (unit: number) => unit >= 97 && unit <= 122
const isDigit = (unit: number) => unit >= 48 && unit <= 57

/** Only a top-level domain in plain letters stays readable, as the end of a mail address. */
function topLevel(text: string): string {
  const at = text.indexOf('@')
  const dot = text.lastIndexOf('.')
  if (at <= 0 || dot < at || text.length - dot > 11 || text.length - dot < 3) return ''
  for (let i = dot + 1; i < text.length; i++) if (!isLower(text.charCodeAt(i))) return ''
  return text.slice(dot + 1)
}

/**
 * The shape of a value with nothing of the value in it: runs of letters become `Aaaa`, `aaaa`, `AAAA` or `A`, runs of
 * digits `9`, and only punctuation stays. Of a mail address the top-level domain stays too: `Aaaa.Aaaa@9.example`.
 * Letters outside ASCII count as small ones.
 */
export function shapeOf(text: string): string {
  const end = topLevel(text)
  const until = Math.min(text.length - end.length, LOOKED_AT)
  let shape = ''
  let i = 0
  while (i < until) {
    const unit = text.charCodeAt(i)
    if (isDigit(unit)) {
      while (i < until && isDigit(text.charCodeAt(i))) i++
      shape += '9'
    } else if (isUpper(unit)) {
      let uppers = 0
      while (i < until && isUpper(text.charCodeAt(i))) {
        i++
        uppers++
      }
      const isTitle = i < until && isLetter(text.charCodeAt(i))
      while (i < until && isLetter(text.charCodeAt(i))) i++
      shape += isTitle ? 'Aaaa' : uppers > 1 ? 'AAAA' : 'A'
    } else if (isLetter(unit)) {
      while (i < until && isLetter(text.charCodeAt(i))) i++
      shape += 'aaaa'
    } else {
      shape += unit < 32 || unit === 127 ? '*' : text[i]
      i++
    }
  }
  return `${shape}${end}`.slice(0, LONGEST)
}

function isLetter(unit: number): boolean {
  return isLower(unit) || unit >= 0x80
}
