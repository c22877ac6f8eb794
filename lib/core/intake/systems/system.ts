import type { JsonObject } from '@/lib/core/json'
import type { FileShape } from '../readers/reader'
import type { RecordView } from '../record-view'
import type { Facet } from './facet'

export type FileRole = 'users' | 'hashes' | 'groups' | 'factors' | 'other'

export type Signals = {
  shape: FileShape
  /** Attribute names of the sample, nested ones with dots; header names of a table. */
  names: Set<string>
  /** Plain values that stood beside the records before the sample was complete. */
  beside: JsonObject
  /** Share of the sample's records for which a question is true; 0 when there are none. */
  share(question: (view: RecordView) => boolean): number
}

export type Judgement =
  | { kind: 'person' }
  /** Counted apart, under `why`. */
  | { kind: 'not-person'; why: string; template?: boolean }
  | { kind: 'group'; name: string; members: number }
  /** Neither: a directory's folders, a change record. */
  | { kind: 'ignore' }

export type PasswordValue = { value: string; scheme?: string; factor?: string; hasSalt?: boolean }

/**
 * Vendor wrapping around the attributes of a nested record. `unwrap` takes it off; the kernel does without, for the
 * attributes that are named here. A record that has none of them is what `unwrap` makes of it.
 */
export type Wrapping = {
  unwrap(record: JsonObject): JsonObject
  /** Lists of a Name and a Value each, whose pairs become attributes. One record has one at most. */
  pairs?: string[]
  /** Objects whose members become attributes. The same. */
  objects?: string[]
  /** Wrapped in some other way. */
  others?: string[]
}

/** A legacy system: how to recognise its export, how to read it, and what it can never tell. */
export type System = {
  id: string
  name: string
  /** Score 0..1 with the signs seen, strongest first. 0.9 and more is decisive. */
  detect(signals: Signals): { score: number; signs: string[] }
  /** Attribute names per facet, best first. Names match without regard to case, spaces, dots and underscores. */
  fields: Partial<Record<Facet, string[]>>
  /** Further names that depend on the file: a prefix somebody chose. */
  fieldsIn?(names: Set<string>): Partial<Record<Facet, string[]>>
  /** What the values of the state mean for Asgardeo. */
  statuses: { name: string; means: 'active' | 'inactive' | 'pending' }[]
  /** The person's state as the system names it; default: the value of the `state` facet. */
  stateOf?(view: RecordView): string
  /** Default: everybody is a person. */
  judge?(view: RecordView): Judgement
  /** Default: users, or hashes and factors by what the sample holds. */
  roleOf?(signals: Signals): FileRole
  /** The id other files are joined by, where it is not the plain `id` facet. */
  joinId?(view: RecordView): string
  /** How records wrap what they say of a person (Cognito's Name/Value lists). */
  wrapping?: Wrapping
  /** Attributes under this name are always written as lists, so only two values make a list (Keycloak). */
  alwaysLists?: string
  /** Passwords of a record, where they are not the plain `password` facet. */
  passwords?(view: RecordView): PasswordValue[]
  /** null: this export cannot tell. Default: a value in the `password` facet. */
  hasPassword?(view: RecordView): boolean | null
  hasMfa?(view: RecordView): boolean | null
  hasSocialLogin?(view: RecordView): boolean | null
  /**
   * What stands beside the records about further pages: users in the whole list (not above 0: not told), and the name
   * of the mark that points to the next page.
   */
  paging?(beside: JsonObject): { total: number; next: string | null }
  /** How to get the export, for a person who has never done it. */
  howToExport: string
  /** What this export can never contain. */
  cannotTell: string[]
  /** Where the password hashes are. */
  hashes: 'in-export' | 'on-request' | 'in-database' | 'never'
}

export const PERSON: Judgement = { kind: 'person' }
