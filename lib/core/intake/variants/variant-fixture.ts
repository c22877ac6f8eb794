/** One export as a real system or one of its tools writes it, with invented people, and what a reader must see in it. */
export type Variant = {
  what: string
  content: string
  name?: string
  system: string
  users: number
  /** People with e-mail, phone, password, second factor, social login; `?` where the export cannot tell. */
  people?: string
  /** `name means count`, by name. */
  states?: string[]
  /** `asOf never` of the last logins, `asOf` of the creations. */
  login?: string
  created?: string
  notPeople?: string[]
  hashes?: string[]
  roles?: string[]
  groups?: string[]
  /** Codes that must be among the warnings, and all of them must be here where this is given. */
  warnings?: string[]
  /** Where the suggestions send some of its attributes; '' stays behind. */
  mapped?: Record<string, string>
}

/** A table in text: its rows, cells parted by `between`. */
export const table = (rows: (string | number)[][], between = ',') =>
  rows.map((row) => `${row.join(between)}\n`).join('')

export const json = (value: object) => JSON.stringify(value, null, 2)
export const lines = (records: object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')
