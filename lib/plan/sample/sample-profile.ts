/** An invented profile: what the export of an invented water company would have shown. */
import { canonicalJson, type Json } from '@/lib/core/json'
import type { StoredProfile } from '@/lib/core/plan/plan'
import type { AttributeProfile, AttributeType, Profile } from '@/lib/core/profile/profile'
import { sha256Hex } from '@/lib/core/sha256'

const USERS = 48216

type Marks = Partial<
  Pick<AttributeProfile, 'unique' | 'multiValued' | 'pii' | 'confidential' | 'why' | 'shapes' | 'values'>
>

function attribute(
  name: string,
  type: AttributeType,
  filled: number,
  distinct: number,
  [minLength, maxLength]: [number, number],
  marks: Marks = {},
): AttributeProfile {
  return {
    name,
    type,
    fill: filled / USERS,
    distinct,
    distinctExact: true,
    minLength,
    maxLength,
    unique: false,
    multiValued: false,
    pii: 'none',
    confidential: 'no',
    why: 'The name and the values say nothing about a person.',
    shapes: [],
    values: [],
    ...marks,
  }
}

const personal = (why: string): Marks => ({ pii: 'personal', why })

const ATTRIBUTES: AttributeProfile[] = [
  attribute('user_id', 'identifier', 48216, 48216, [30, 32], { ...personal('Identifies one person.'), unique: true }),
  attribute('email', 'email', 47804, 47804, [9, 61], {
    ...personal('The values are e-mail addresses.'),
    unique: true,
    shapes: [
      { name: 'aaaa.aaaa@aaaa.aaa', count: 31120 },
      { name: 'aaaa99@aaaa.aaa', count: 8740 },
    ],
  }),
  attribute('email_verified', 'boolean', 48216, 2, [4, 5], {
    values: [
      { name: 'true', count: 44310 },
      { name: 'false', count: 3906 },
    ],
  }),
  attribute('given_name', 'text', 44889, 3870, [1, 38], personal('The name says a given name.')),
  attribute('family_name', 'text', 44841, 9412, [1, 44], personal('The name says a family name.')),
  attribute('name', 'text', 46900, 39120, [2, 71], personal('The name says a full name.')),
  attribute('nickname', 'text', 46904, 40233, [1, 52], personal('The name says a nickname.')),
  attribute('phone_number', 'phone', 21340, 21004, [7, 16], {
    ...personal('The values are phone numbers.'),
    shapes: [
      { name: '+999 99 999 9999', count: 15102 },
      { name: '099 999 9999', count: 3118 },
    ],
  }),
  attribute('picture', 'url', 47782, 1604, [41, 182], personal('A link to a picture of a person.')),
  attribute('blocked', 'boolean', 412, 1, [4, 4], { values: [{ name: 'true', count: 412 }] }),
  attribute('user_metadata.customer_no', 'identifier', 45707, 45707, [8, 8], {
    ...personal('Identifies one customer.'),
    unique: true,
  }),
  attribute('user_metadata.dob', 'date', 15236, 11950, [8, 10], personal('The name says a date of birth.')),
  attribute('user_metadata.lang', 'locale', 42526, 3, [2, 2], {
    values: [
      { name: 'en', count: 37801 },
      { name: 'ga', count: 2610 },
      { name: 'pl', count: 2115 },
    ],
  }),
  attribute('app_metadata.roles', 'text', 46985, 3, [5, 17], { multiValued: true }),
  attribute('identities', 'json', 48216, 48216, [88, 240], {
    ...personal('Holds identifiers at other providers.'),
    multiValued: true,
    confidential: 'confidential',
  }),
  attribute('last_ip', 'ip', 46384, 30118, [7, 39], personal('An IP address is personal data.')),
  attribute('last_login', 'datetime', 46408, 46391, [24, 24], personal('Says when a person was active.')),
  attribute('logins_count', 'integer', 46408, 612, [1, 4]),
  attribute('created_at', 'datetime', 48216, 48190, [24, 24]),
  attribute('updated_at', 'datetime', 48216, 48201, [24, 24]),
]

const PROFILE: Profile = {
  kind: 'profile',
  version: 1,
  files: [
    { name: 'auth0-users-2027-01-19.ndjson.gz', bytes: 12_400_231, format: 'ndjson', records: USERS, role: 'users' },
    { name: 'auth0-hashes-2027-01-21.ndjson', bytes: 18_702_114, format: 'ndjson', records: 44902, role: 'hashes' },
  ],
  system: 'auth0',
  evidence: { signs: ['user_id has a connection prefix such as auth0|', 'has app_metadata'], runnerUp: null },
  format: 'ndjson',
  users: USERS,
  population: {
    notPeople: [],
    withEmail: 47804,
    withPhone: 21340,
    withPassword: 44902,
    withMfa: 2904,
    withSocialLogin: 1316,
    states: [
      { name: 'active', count: 47804 },
      { name: 'blocked', count: 412 },
    ],
    lastLogin: {
      asOf: '2027-01-19',
      byMonth: [
        19874, 5230, 4082, 1720, 1520, 1360, 1230, 1110, 1010, 910, 740, 594, 560, 520, 480, 450, 420, 390, 360, 330,
        290, 230, 190, 157,
      ],
      older: 2651,
      never: 1808,
    },
    created: {
      asOf: '2027-01-19',
      byMonth: [
        652, 684, 711, 690, 655, 640, 702, 668, 660, 645, 671, 690, 602, 615, 598, 640, 612, 587, 590, 604, 577, 568,
        549, 560,
      ],
      older: 33046,
      unknown: 0,
      neverUsed: 388,
    },
  },
  attributes: ATTRIBUTES,
  hashes: [
    { algorithm: 'bcrypt, cost 10', count: 44371 },
    { algorithm: 'pbkdf2-sha512, 25,000 rounds', count: 531 },
  ],
  roles: [
    { name: 'customer', count: 42088 },
    { name: 'landlord', count: 3411 },
    { name: 'agent', count: 1486 },
  ],
  groups: [{ name: 'newsletter', count: 9120 }],
  collisions: [{ attribute: 'email', groups: 103, users: 214 }],
  warnings: [],
}

export const SAMPLE_PROFILE: StoredProfile = {
  digest: sha256Hex(canonicalJson(PROFILE as unknown as Json)),
  addedAt: '2027-01-21T10:32:00.000Z',
  profile: PROFILE,
}
