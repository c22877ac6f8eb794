import type { RecordView } from '../record-view'
import type { FileRole, Judgement, Signals } from '../systems/system'

/** A file that lies beside the export of the users and is about something else, whatever system wrote it. */
export type Companion = {
  /** What it holds, as it stands in a sentence. */
  what: string
  role: Exclude<FileRole, 'users' | 'hashes'>
  /** Must be sure: whoever stands in such a file is not counted. */
  holds(signals: Signals): boolean
  /** Default: the record is left out. */
  judge?(view: RecordView): Judgement
  /** The id of the user a record belongs to. */
  joinId?(view: RecordView): string
}
