import { SLACK, WINDOW } from './limits'
import { allocate } from './memory'

/** Where values go that are not written in the file as they are: doubled quotes, escapes, folds, base64. */
const scratch = allocate(2 * WINDOW + SLACK)
let free = scratch

/** Room for at most `bytes` bytes, of which `keepScratch` keeps some; 0 when there is no more. */
@inline
export function takeScratch(bytes: usize): usize {
  return bytes <= scratch + 2 * WINDOW - free ? free : 0
}

/** What was written up to `end` stays until the scratch is cleared. */
@inline
export function keepScratch(end: usize): void {
  free = end
}

/** The values of earlier rows are not needed any more. */
export function clearScratch(): void {
  free = scratch
}

/** Whether what is kept leaves no room for another window. */
export function isScratchFull(): bool {
  return free > scratch + WINDOW
}
