/** Bytes indexed and profiled at a time: they stay in the second-level cache from the first look to the last. */
export const WINDOW: i32 = 1 << 16
/** Bytes that may be read behind a value, because text is looked at 16 or 64 bytes at a time. */
export const SLACK: i32 = 128
export const COLUMNS: i32 = 2000
/** Cells read together, column by column; at least sixteen rows of the widest table. */
export const CELLS: i32 = 1 << 15
/** Rows read together at most. */
export const ROWS: i32 = 1 << 11

/** Entries of a column's dictionary; the same in the TypeScript oracle. */
export const ENTRIES: i32 = 1024
export const SLOTS: i32 = 4096
/** Longest text a dictionary keeps, in bytes. */
export const LONGEST_TEXT: i32 = 512
/** A column counts distinct values exactly up to here, and beyond while it still looks like a key. */
export const EXACT_BOUND: u32 = 1 << 14

/** Remembered answers per question. */
export const ANSWERS: i32 = 1 << 15
export const QUESTIONS: i32 = 32
export const LOOKS: i32 = 64
export const EVENTS: i32 = 1 << 16
/** Nested records read together at most. */
export const RECORDS: i32 = 1 << 7
/** Longer records are the host's, which has a limit: LONGEST_RECORD of lib/core/intake/longest-record.ts. */
export const LONGEST_RECORD: usize = 1 << 26
