/**
 * What PowerShell's Export-Csv writes for a list or an object: the name of its type, `System.String[]` or
 * `Microsoft.Graph.PowerShell.Models.MicrosoftGraphPasswordProfile`, and never what is in it.
 */
const TYPE_NAME = /^(System|Microsoft)(\.\w+)*\.\w+(`\d+)?(\[[\w.,[\]` ]*\])?$/

export function isTypeName(value: string): boolean {
  return TYPE_NAME.test(value)
}

/** Whether a column has values, and every one of them is the name of a type. */
export function isHollow(values: string[]): boolean {
  const filled = values.filter((value) => value !== '')
  return filled.length > 0 && filled.every(isTypeName)
}
