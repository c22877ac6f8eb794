import type { Source } from '@/lib/core/rules/rule'

/** Day on which the sources of the rule pack were last read. */
export const RULE_PACK_DATE = '2026-10-01'

export const documented = (text: string): Source => ({ text, date: RULE_PACK_DATE, certainty: 'documented' })
export const observed = (text: string): Source => ({ text, date: RULE_PACK_DATE, certainty: 'observed' })
export const inferred = (text: string): Source => ({ text, date: RULE_PACK_DATE, certainty: 'inferred' })
