/** Ids of all transforms, for places that only ask whether one exists; a test holds it to the list. */
const IDS: ReadonlySet<string> = new Set([
  'trim',
  'lower-case',
  'upper-case',
  'nfc',
  'collapse-spaces',
  'strip-prefix',
  'phone-to-e164',
  'date-to-iso',
  'epoch-to-date',
  'country-name',
  'locale-form',
  'boolean',
  'value-map',
  'first-value',
  'last-value',
  'nth-value',
  'join-values',
  'json-path',
  'given-part',
  'family-part',
  'default',
  'replace',
  'replace-pattern',
  'template',
  'truncate',
  'truncate-1024',
  'drop',
])

/** The id of a step such as `phone-to-e164:DE`; null when there is no such transform. */
export function transformId(step: string): string | null {
  const colon = step.indexOf(':')
  const id = colon < 0 ? step : step.slice(0, colon)
  return IDS.has(id) ? id : null
}
