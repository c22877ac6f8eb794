import type { AttributeType } from './profile'

/** What a reader sees for a type of values, small letters as in the middle of a sentence. */
export const ATTRIBUTE_TYPE_WORDS: Record<AttributeType, string> = {
  text: 'text',
  identifier: 'identifier',
  email: 'e-mail address',
  phone: 'phone number',
  url: 'web address',
  ip: 'IP address',
  boolean: 'true or false',
  integer: 'whole number',
  decimal: 'decimal number',
  date: 'date',
  datetime: 'date and time',
  epoch: 'time as a number',
  locale: 'language',
  country: 'country',
  timezone: 'time zone',
  hash: 'password hash',
  json: 'object or list',
  binary: 'binary',
  empty: 'empty',
}

/** `text`, or `text, several` where users have several values. */
export function typeWords({ type, multiValued }: { type: AttributeType; multiValued: boolean }): string {
  return multiValued ? `${ATTRIBUTE_TYPE_WORDS[type]}, several` : ATTRIBUTE_TYPE_WORDS[type]
}
