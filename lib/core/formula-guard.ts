/** A text a spreadsheet would run as a formula, also behind white space, invisible characters and in full-width form. */
const FORMULA = /^'*[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u

/** Puts an apostrophe before a text that a spreadsheet would run; one more before a text that has its own. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The way back: takes away the apostrophe `guardFormula` put, and no other. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
}
