/**
 * The names that are switched on in a serialised PHP array, as WordPress stores capabilities:
 * `a:1:{s:10:"subscriber";b:1;}`. Null when the text is no such array.
 */
export function phpKeys(text: string): string[] | null {
  if (!/^a:\d+:\{.*\}$/s.test(text)) return null
  const on = [...text.matchAll(/s:\d+:"([^"]*)";(b:[01]|s:\d+:"[^"]*"|i:-?\d+)/g)]
  return on.filter(([, , value]) => value !== 'b:0').map(([, name]) => name!)
}
