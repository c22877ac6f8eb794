import type { Transform } from './transform'

// Connection prefixes of Auth0 (`auth0|`), user store and role domains of WSO2, address kinds of Active Directory.
const KNOWN = /^(?:[a-z][a-z0-9-]*\||(?:DEFAULT|PRIMARY|Internal|Application)\/|smtp:|mailto:|tel:)/i

export const stripPrefix: Transform = {
  id: 'strip-prefix',
  name: 'Strip prefix',
  explains: 'Removes a leading auth0|, DEFAULT/, smtp: or the like, or exactly the prefix you give.',
  argument: { label: 'Prefix', hint: 'Left empty: the known prefixes' },
  idempotent: false,
  apply: (value, prefix) => {
    if (prefix) return value.startsWith(prefix) ? value.slice(prefix.length) : value
    return value.replace(KNOWN, '')
  },
}
