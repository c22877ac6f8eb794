/** Letters an operation's id begins with: those of the browser tab it was typed in. The rest is its own. */
export const TAB_LETTERS = 16

/** The tab an operation was typed in, so that two tabs of one person are told apart. */
export function tabOf(opId: string): string {
  return opId.slice(0, TAB_LETTERS)
}
