import type { Access } from './access'
import { digestOf } from './ids'

const LETTERS = 24

/** Names a visitor to their own browser, so that it can tell whose edits it keeps; tells no id. */
export function holderTag({ sessionId }: Pick<Access, 'sessionId'>): string {
  return digestOf(`holder ${sessionId}`).slice(0, LETTERS)
}
