import type { IssueCode } from '../issue-text'

/** Why a workbook cannot be read; thrown inside this folder only, told as a value by the session. */
export class WorkbookFault extends Error {
  constructor(
    readonly code: IssueCode,
    readonly detail = '',
  ) {
    super(code)
  }
}
