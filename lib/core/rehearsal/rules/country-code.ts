import { countryByCode } from '@/lib/core/asgardeo/countries'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const countryCode: RehearsalRule = {
  id: 'country-code',
  title: 'Country as a code',
  severity: 'warn',
  problem: 11,
  fix: 'Add the country name transform: the screens offer full English names only.',
  offers: 'country-name',
  rests: 'behaviour',
  source: observed('Product issues 27640 and 21581'),
  value: (lane) =>
    lane.attribute?.key === 'country' ? (value) => value.length <= 3 && countryByCode(value) !== undefined : null,
  example: {
    rows: [
      ['login', 'username'],
      ['land', 'country'],
    ],
    fires: [{ login: 'ann@corp.example', land: 'LK' }],
    silent: [{ login: 'ann@corp.example', land: 'Sri Lanka' }],
  },
}
