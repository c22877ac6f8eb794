type Shared = { value: number }

/** Why `run` came back. */
export const RUN = { needsBytes: 0, rowForHost: 1, question: 2, lookAtEvents: 3 } as const
/**
 * What an answer depends on: whether a cell holds anything, its value, its start, its day, the scheme of a secret,
 * whether it names an account of the system itself, or whether it holds a day at all.
 */
export const LOOK = { has: 0, value: 1, before: 2, day: 3, secret: 4, account: 5, someDay: 6 } as const
/** What becomes of a row for an answer. */
export const VERDICT = { goOn: 0, leaveOut: 1, handOver: 2 } as const
/** How nested records stand in a file; as in lib/kernel/assembly/records.ts. */
export const FORM = { lines: 1, objects: 2, entries: 3 } as const
/** What of an attribute a slot shows to questions: its first value, all values, all of them as secrets, its name, its items. */
export const SLOT = { first: 0, all: 1, secrets: 2, named: 3, items: 4 } as const
/** What a node is to the items of a list: a member, one that is secret, or the item itself. */
export const PART = { member: 0, secret: 1, item: 2 } as const
export const NODE = { root: 1, notCounted: -2, odd: 1, plainList: 2, pairs: 8, merged: 16 } as const
export type Verdict = (typeof VERDICT)[keyof typeof VERDICT]

/** Numbers of a column, in the order of lib/kernel/assembly/statistics.ts. */
export const NUMBER = {
  values: 0,
  records: 1,
  minLength: 2,
  maxLength: 3,
  multiValued: 4,
  isExact: 5,
  exactSize: 6,
  registers: 7,
  identifierDistinct: 8,
  collisionGroups: 9,
  collisionUsers: 10,
  nulls: 11,
  placeholders: 12,
  firstNull: 13,
  firstPlaceholder: 14,
  entries: 15,
  isComplete: 16,
  kinds: 17,
  entryCounts: 18,
  entryKinds: 19,
  entryTexts: 20,
  entryLengths: 21,
  byLength: 22,
  binary: 23,
} as const

/**
 * The compiled profiler of rows and records (lib/kernel), one instance a profile. It counts what the plain code of this folder
 * counts, by the same rules, and comes back for whatever is not plain. All places are addresses in `memory`, whose
 * buffer may change with every call.
 */
export type Kernel = {
  readonly memory: { readonly buffer: ArrayBuffer }
  open(cells: number, delimiter: number): void
  /** The column that counts a cell, where it is not the one of the same number. */
  setCell(cell: number, column: number): void
  /** Once, first: several files share the columns, and `nextFile` is said in front of each. */
  share(): void
  nextFile(): void
  /** Instead of `open`, for nested records. */
  openRecords(form: number): void
  addNode(): number
  addKey(parent: number, bytes: number, node: number): number
  setColumn(node: number, column: number): void
  markNode(node: number, marks: number): void
  newSlot(): number
  setSlot(node: number, which: number, slot: number): void
  setGroup(node: number, part: number, slot: number): void
  /** Where a slot's text is for the record in hand, and how many bytes it has. */
  slotPlace(slot: number): number
  slotBytes(slot: number): number
  endBytes(): void
  /** Bytes of the whole file, where that is known. */
  expect(bytes: number): void
  addColumn(column: number, keepExact: boolean, isIdentifier: boolean): void
  addId(column: number): void
  addQuestion(): number
  addLook(question: number, column: number, look: number, mark: number): void
  give(question: number, verdict: Verdict): number
  answerCount(question: number, answer: number): number
  /** A place for that many further bytes; `push` says that they are there. */
  input(bytes: number): number
  push(bytes: number): void
  run(): number
  skipTo(place: number): void
  inputStart(): number
  inputEnd(): number
  lineCount(): number
  eventsAt(): number
  eventsLeft(): number
  /** A place for a value of so many bytes, which `addValue` then counts. */
  place(bytes: number): number
  addValue(column: number, record: number, bytes: number): void
  addBinary(column: number, record: number): void
  addIdPrint(h1: number, h2: number): number
  hasIdPrint(h1: number, h2: number): number
  idSize(): number
  numberOf(column: number, name: number): number
  kindAt(bytes: number): number
  maskAt(bytes: number): number
  printAt(bytes: number): bigint
  readonly asked: Shared
  readonly rowEnd: Shared
  readonly rowsDone: Shared
  readonly nextPerson: Shared
  readonly lastPerson: Shared
  readonly lastH1: Shared
  readonly lastH2: Shared
}

/** Makes a kernel; null where the machine cannot run one. */
export type MakeKernel = () => Kernel | null
