const YES =
  'true t yes y 1 on wahr ja vrai oui verdadero sí si vero verdadeiro sim waar tak prawda evet doğru ano kyllä igen да истина はい 是'
const NO =
  'false f no n 0 off falsch nein faux non falso não nao onwaar nee nej nei nie fałsz hayır yanlış ne ei nem нет ложь いいえ 否'

const MEANING = new Map([
  ...YES.split(' ').map((word) => [word, true] as const),
  ...NO.split(' ').map((word) => [word, false] as const),
])

/**
 * What a switch in an export says. Programs write `true`, databases `t` or 1, templates ask for yes or no in the language
 * of whoever downloaded them, and a spreadsheet turns `TRUE` into its own word. Null when it is no such word.
 */
export function saysYes(text: string): boolean | null {
  return MEANING.get(text.trim().toLowerCase()) ?? null
}
