/** What a reader sees for the answers of the legal review that rules decide on: rules read the ids, never the words. */

export const JURISDICTIONS = {
  eu: 'European Union and EEA',
  uk: 'United Kingdom',
  ch: 'Switzerland',
  us: 'United States',
  ca: 'Canada',
  br: 'Brazil',
  in: 'India',
  lk: 'Sri Lanka',
  sg: 'Singapore',
  jp: 'Japan',
  au: 'Australia and New Zealand',
  za: 'South Africa',
  other: 'Elsewhere',
} as const

export const LEGAL_BASES = {
  contract: 'Contract with the user',
  'legitimate-interests': 'Legitimate interests',
  consent: 'Consent of the user',
  'legal-obligation': 'Legal obligation',
  'public-task': 'Public task',
  'not-required': 'Not required by the law that applies',
} as const

export const TRANSFERS = {
  accepted: 'Accepted as described',
  safeguards: 'Accepted with safeguards',
  assessing: 'Being assessed',
  refused: 'Not accepted',
} as const

export type Jurisdiction = keyof typeof JURISDICTIONS
export type LegalBasis = keyof typeof LEGAL_BASES

/** The names of jurisdictions for a sentence. */
export function jurisdictionNames(ids: readonly Jurisdiction[]): string {
  return ids.map((id) => JURISDICTIONS[id]).join(', ')
}
