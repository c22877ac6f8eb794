import { countryByCode } from '@/lib/core/asgardeo/countries'
import type { Transform } from './transform'

export const countryName: Transform = {
  id: 'country-name',
  name: 'Country name',
  explains: 'Turns an ISO code into the English name that the Asgardeo screens offer: DE becomes Germany.',
  idempotent: true,
  apply: (value) => (/^\s*[a-z]{2,3}\s*$/i.test(value) ? (countryByCode(value)?.name ?? value) : value),
}
