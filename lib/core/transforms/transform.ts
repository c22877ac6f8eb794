/**
 * A pure change of one value on its way from the legacy attribute to the target. Total: it never throws, and it leaves a
 * value it does not understand as it is, so that the check after it can name the row.
 */
export type Transform = {
  id: string
  name: string
  /** One sentence, with an example where it helps. */
  explains: string
  /** What the optional argument means; absent when the transform takes none. */
  argument?: { label: string; hint: string }
  /** Twice is the same as once: proven for every member that claims it. */
  idempotent: boolean
  apply(value: string, argument?: string, other?: OtherValue): string
  /** `apply` with its argument read once for many values; where reading it takes time. */
  prepare?(argument: string): (value: string) => string
}

/** Value of another attribute of the same person, as the source has it; '' where there is none. Of several the first. */
export type OtherValue = (attribute: string) => string
