import { PERSON } from '../systems/system'
import type { Companion } from './companion'

/** Enrolled second factors of Supabase, one a row. */
export const factorList: Companion = {
  what: 'second factors',
  role: 'factors',
  holds: ({ names }) => names.has('factor_type') && names.has('user_id') && !names.has('email'),
  judge: (view) => (view.text('status') === 'unverified' ? { kind: 'ignore' } : PERSON),
  joinId: (view) => view.text('user_id'),
}
