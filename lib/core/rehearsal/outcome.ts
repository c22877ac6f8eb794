const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const NO_HITS: readonly number[] = []

/**
 * What became of one source value: mapped, transformed, and tried against the checks that need nothing else. A clean value
 * (see `clean-value.ts`) is its own outcome and stays bytes until somebody wants its text.
 */
export class Outcome {
  /** Bytes of the final value as UTF-8, or null; they are the source's own and hold for this record only, unless kept. */
  bytes: Uint8Array | null = null
  start = 0
  end = 0
  /** Where the value before the pipeline begins. */
  rawStart = 0
  isEmpty = true
  /** Members of a list; null for a plain value. */
  list: readonly string[] | null = null
  /** Values the source had. */
  given = 0
  /** Rules that fired, by their place in the list of rules. */
  hits = NO_HITS
  /** For each hit: whether the transform the rule offers would mend it; worked out when somebody asks. */
  mends: (boolean | undefined)[] | null = null
  /** The value as JSON in UTF-8, for outcomes that are used again. */
  json: Uint8Array | null = null
  /** Used for more than one record. */
  isKept = false
  private before: string | null = null
  private after: string | null = null

  /** Makes this the outcome of a value that became text. */
  setText(raw: string, text: string, given: number): this {
    this.bytes = null
    this.list = null
    this.hits = NO_HITS
    this.mends = null
    this.json = null
    this.before = raw
    this.after = text
    this.given = given
    this.isEmpty = text === ''
    return this
  }

  /**
   * Makes this the outcome of a clean value that stays as it is but for what stands before it; to be called on outcomes that
   * never become text.
   */
  setPlain(bytes: Uint8Array, rawStart: number, start: number, end: number): this {
    this.bytes = bytes
    this.rawStart = rawStart
    this.start = start
    this.end = end
    this.after = null
    this.mends = null
    return this
  }

  /** An outcome for `setPlain`. */
  static plain(): Outcome {
    const outcome = new Outcome()
    outcome.given = 1
    outcome.isEmpty = false
    return outcome
  }

  /** The value before the pipeline. */
  get raw(): string {
    if (this.before !== null) return this.before
    if (!this.bytes || this.rawStart === this.start) return this.text
    return utf8.decode(this.bytes.subarray(this.rawStart, this.end))
  }

  /** Final value; of a list its first member. */
  get text(): string {
    if (this.after === null) this.after = this.bytes ? utf8.decode(this.bytes.subarray(this.start, this.end)) : ''
    return this.after
  }

  /** The same outcome with nothing in it that is reused for the next record. */
  keep(): Outcome {
    if (this.isKept) return this
    const kept = new Outcome().setText(this.raw, this.text, this.given)
    kept.list = this.list
    kept.hits = this.hits
    kept.isKept = true
    return kept
  }
}

/** The outcome of an empty value; shared, since nothing about it differs. */
export const NOTHING = new Outcome()
NOTHING.isKept = true
