/** One address and nothing else: no list, no comment, no name, no white space, no line end. */
const ADDRESS = /^[^\s<>()[\],;:"\\@]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/iu

/** True for what may stand alone in the header of a mail. */
export function isOneAddress(text: string): boolean {
  return ADDRESS.test(text)
}
