import type { Source } from './rule'

const CHECKED = '2026-10-01'

/** Two answers of the plan contradict each other; nothing outside the plan is needed to see it. */
export const ARITHMETIC: Source = { text: 'Arithmetic of this plan', date: CHECKED, certainty: 'documented' }

export const documented = (text: string): Source => ({ text, date: CHECKED, certainty: 'documented' })
export const observed = (text: string): Source => ({ text, date: CHECKED, certainty: 'observed' })
export const inferred = (text: string): Source => ({ text, date: CHECKED, certainty: 'inferred' })

export const MIGRATION_GUIDE = documented('Asgardeo guide, migrate users')
export const PASSWORD_GUIDE = documented('Asgardeo guide, migrate user passwords')
