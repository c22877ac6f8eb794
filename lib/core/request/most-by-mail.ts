/** Bytes of the largest package that goes along with the e-mail: many mail servers take no more. */
export const MOST_BY_MAIL = 10 * 1024 * 1024
