import type { Warning, Where } from '@/lib/core/profile/profile'
import { ISSUE_TEXT, type IssueCode } from './issue-text'

/** Why files could not be profiled at all. `message` says what happened and what to do; no cell value is ever in it. */
export type IntakeError = { code: string; message: string; where: Where }

export function isIntakeError(result: object): result is IntakeError {
  return 'code' in result && 'message' in result
}

type Seen = { code: IssueCode; where: Where; count: number; detail: string }

/** What readers and systems found wrong, one entry per code, file and column, with the first row and a count. */
export class Issues {
  private readonly seen = new Map<string, Seen>()

  /** `detail` is a name or a number for the sentence (a header, a width): never a value of a record. */
  add(
    code: IssueCode,
    file: string,
    row: number | null = null,
    column: string | null = null,
    detail = '',
    times = 1,
  ): void {
    const key = `${code}\u0000${file}\u0000${column ?? ''}`
    const known = this.seen.get(key)
    if (known) known.count += times
    else if (this.seen.size < 500) this.seen.set(key, { code, where: { file, row, column }, count: times, detail })
  }

  warnings(): Warning[] {
    return [...this.seen.values()].map(({ code, where, count, detail }) => ({
      code,
      message: ISSUE_TEXT[code]({ ...where, count, detail }),
      where,
    }))
  }
}
