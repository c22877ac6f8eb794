/** What a reader sees for the ways to carry over what changes between export and go-live. */
export const BETWEEN_WAYS = {
  freeze: 'Close sign-up and profile changes',
  delta: 'A second, smaller import',
  'dual-write': 'Write to both systems',
} as const
