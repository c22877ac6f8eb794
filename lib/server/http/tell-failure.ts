const FRAMES = 12

/**
 * An unexpected error as the log may keep it: its kind, code and place. Not its message: database errors repeat the values
 * they were given.
 */
export function tellFailure(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code } = error as { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}${typeof code === 'string' ? ` ${code}` : ''}`, ...frames.slice(0, FRAMES)].join('\n')
}

/** The disk, or the room a database was given, is used up. */
export function isDiskFull(error: unknown): boolean {
  for (let cause = error, depth = 0; cause && depth < 5; depth++) {
    const { message = '', code = '' } = cause as { message?: string; code?: string }
    if (/database or disk is full|no space left on device|disk full/i.test(message)) return true
    if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === '53100') return true
    cause = (cause as { cause?: unknown }).cause
  }
  return false
}
