/** What a reader sees for the decision after the last rehearsal. */
export const EXIT_DECISIONS = {
  go: 'Go',
  'go-with-exceptions': 'Go, with the known exceptions',
  'no-go': 'Not yet',
} as const
