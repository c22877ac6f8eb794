import { existsSync, globSync } from 'node:fs'

/** Stands for standard input among the names of files. */
export const STDIN = '-'

/** Names with * or ? that the shell left alone; a file that is really called so comes first. */
export function expandPattern(pattern: string): string[] {
  if (!/[*?]/.test(pattern) || existsSync(pattern)) return [pattern]
  const found = globSync(pattern).sort()
  return found.length > 0 ? found : [pattern]
}
