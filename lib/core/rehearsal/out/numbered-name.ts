/** `scim/bulk-0001.json`: sorts in the order in which the files are to be used. */
export function numberedName(before: string, number: number, after: string): string {
  return `${before}${String(number).padStart(4, '0')}${after}`
}
