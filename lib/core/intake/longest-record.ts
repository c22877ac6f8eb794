/** Bytes; a record longer than this is left out: no user has so much to say, and somewhere there must be an end. */
export const LONGEST_RECORD = 1 << 26
