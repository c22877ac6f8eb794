type Counted = { records: number; rejected: number }

/** Share of the records that a run rejected, 0..1; null of a run without records, which tells nothing. */
export function rejectedShare({ records, rejected }: Counted): number | null {
  return records > 0 ? rejected / records : null
}

/** Whether a run rejected no more than the exit bar (0..1) allows; null of a run without records. */
export function keepsBar(run: Counted, bar: number): boolean | null {
  const share = rejectedShare(run)
  // Not rejected <= bar * records: 0.29 * 100 is less than 29.
  return share === null ? null : share <= bar
}
