@inline
function isDigit(byte: u32): bool {
  return byte - 48 <= 9
}

/** Digits that a JavaScript number keeps exactly. */
const EXACT: usize = 15

/**
 * The end of the number at `start` when a JavaScript number of it prints as it is written; else 0. `keepsLong`: whole
 * numbers of 16 digits and more stay texts (lib/core/intake/json/parse-record.ts).
 */
export function endOfNumber(start: usize, keepsLong: bool): usize {
  let at = start
  if (load<u8>(at) === 45) at++
  const first = at
  while (isDigit(load<u8>(at))) at++
  const whole = at - first
  if (whole === 0 || (load<u8>(first) === 48 && (whole > 1 || (first > start && load<u8>(at) !== 46)))) return 0
  const next = <u32>load<u8>(at) | 32
  if (next === 101) return 0
  if (load<u8>(at) !== 46) return whole <= EXACT || keepsLong ? at : 0
  const fraction = ++at
  while (isDigit(load<u8>(at))) at++
  const decimals = at - fraction
  if (decimals === 0 || whole + decimals > EXACT || load<u8>(at - 1) === 48 || (<u32>load<u8>(at) | 32) === 101) return 0
  // 0.00001 may print with an exponent.
  return load<u8>(first) === 48 && load<u8>(fraction) === 48 ? 0 : at
}
