/**
 * Value patterns of the target, read in product code (2026-10-01). `published` is the original, for display and search.
 * `accepts` decides the same question in linear time: some originals backtrack for seconds on hostile input.
 */
export type PatternName =
  | 'emailClaim'
  | 'emailUsernameDefault'
  | 'alphanumericUsername'
  | 'mobileServerDefault'
  | 'mobileClaim2022'
  | 'isoDateShape'
  | 'regexWhenNone'

export type Pattern = { published: string; says: string; accepts(value: string): boolean }

// Longer than any real number; keeps the three adjacent runs of blanks in the phone patterns harmless.
const LONGEST_PHONE = 64

// `{2,4}` repeated one or more times is two or more characters.
const EMAIL_CLAIM = /^[a-zA-Z0-9_.-]+@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z0-9]{2,}$/

// Java's class intersection `[À-ÿ\w&&[^.+\-_]]` written out; Java matches whole values.
const EMAIL_USERNAME =
  /^[a-zA-Z0-9\u00C0-\u00FF](?:(?![.+\-_]{2})[\u00C0-\u00FF\w.+-]){0,63}(?<![+.\-_])@(?![+.\-_])[\w.+-]+\.[a-zA-Z]{2,10}$/

const MOBILE_DEFAULT = /^\s*(?:\+?(\d{1,3}))?[-. (]*(\d{3})?[-. )]*(\d{3})?[-. ]*(\d{4,6})(?: *x(\d+))?\s*$/
const MOBILE_2022 = /^\s*(?:\+?(\d{1,3}))?[-. (]*(\d{2,3})[-. )]*(\d{3})[-. ]*(\d{4,6})(?: *x(\d+))?\s*$/

export const PATTERNS: Record<PatternName, Pattern> = {
  emailClaim: {
    published: '^([a-zA-Z0-9_\\.\\-])+\\@(([a-zA-Z0-9\\-])+\\.)+([a-zA-Z0-9]{2,4})+$',
    says: 'Letters, digits, dot, underscore and hyphen before the @; no plus sign, apostrophe or accent.',
    accepts: (value) => EMAIL_CLAIM.test(value),
  },
  emailUsernameDefault: {
    published:
      '^[\\u00C0-\\u00FF\\w&&[^.+\\-_]](?:(?![.+\\-_]{2})[\\u00C0-\\u00FF\\w.+\\-]){0,63}(?<![+.\\-_])@(?![+.\\-_])[\\w.+\\-]+\\.[a-zA-Z]{2,10}',
    says: 'An address of at most 64 characters before the @, without doubled or trailing marks.',
    accepts: (value) => EMAIL_USERNAME.test(value),
  },
  alphanumericUsername: {
    published: '^[a-zA-Z0-9]*$',
    says: 'Letters a to z and digits only.',
    accepts: (value) => /^[a-zA-Z0-9]*$/.test(value),
  },
  mobileServerDefault: {
    published: '^\\s*(?:\\+?(\\d{1,3}))?[-. (]*(\\d{3})?[-. )]*(\\d{3})?[-. ]*(\\d{4,6})(?: *x(\\d+))?\\s*$',
    says: 'A number in international form without blanks, such as +94771234567.',
    accepts: (value) => value.length <= LONGEST_PHONE && MOBILE_DEFAULT.test(value),
  },
  mobileClaim2022: {
    published: '^\\s*(?:\\+?(\\d{1,3}))?[-. (]*(\\d{2,3})[-. )]*(\\d{3})[-. ]*(\\d{4,6})(?: *x(\\d+))?\\s*$',
    says: 'A number in international form without blanks, such as +94771234567.',
    accepts: (value) => value.length <= LONGEST_PHONE && MOBILE_2022.test(value),
  },
  isoDateShape: {
    published: '^\\d{4}-\\d{2}-\\d{2}$',
    says: 'A date written YYYY-MM-DD; only the shape is checked.',
    accepts: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value),
  },
  regexWhenNone: {
    published: '[^<>`"]+',
    says: 'No angle brackets, backtick or double quote.',
    accepts: (value) => /^[^<>`"]+$/.test(value),
  },
}
