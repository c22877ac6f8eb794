/** No export nests deeper than a few levels; a value beyond this would only exhaust the stack of whoever walks it. */
const DEEPEST = 64

function brackets(text: string, bracket: string): number {
  let count = 0
  for (let at = text.indexOf(bracket); at >= 0 && count <= DEEPEST; at = text.indexOf(bracket, at + 1)) count++
  return count
}

/** True when JSON text nests deeper than 64 levels. Cheap for ordinary records, which have fewer brackets than that. */
export function isTooDeep(text: string): boolean {
  if (brackets(text, '[') + brackets(text, '{') <= DEEPEST) return false
  let depth = 0
  let isString = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isString) {
      if (unit === 92) i++
      else if (unit === 34) isString = false
    } else if (unit === 34) isString = true
    else if (unit === 91 || unit === 123) {
      if (++depth > DEEPEST) return true
    } else if (unit === 93 || unit === 125) depth--
  }
  return false
}
