/** The number from 1 that the argument of a transform names; null for one that names none, with which it does nothing. */
export function numberIn(argument: string | undefined): number | null {
  return argument !== undefined && /^[1-9]\d{0,4}$/.test(argument) ? Number(argument) : null
}
