/** Whether a text from the clipboard is a block of cells and no plain words. */
export function isPastedTable(text: string): boolean {
  return text.split('\n', 1)[0]!.includes('\t')
}
