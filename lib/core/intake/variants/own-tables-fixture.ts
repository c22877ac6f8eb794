import { json, table, type Variant } from './variant-fixture'

/** WordPress, SCIM and tables of one's own. */
export const OWN_TABLES: Variant[] = [
  {
    what: 'WordPress: a role that two columns name is one; addresses of the shop',
    content: table([
      [
        'source_user_id',
        'user_login',
        'user_email',
        'role',
        'billing_address_1',
        'billing_city',
        'wp_capabilities',
        'session_tokens',
      ],
      ['1', 'ann', 'a@corp.example', 'customer', 'Street 1', 'Munich', '"a:1:{s:8:""customer"";b:1;}"', 'abc'],
    ]),
    system: 'wordpress',
    users: 1,
    roles: ['customer 1'],
    mapped: {
      source_user_id: 'externalid',
      billing_address_1: 'streetaddress',
      billing_city: 'locality',
      session_tokens: '',
    },
  },
  {
    what: 'WordPress: phpMyAdmin puts the rows of a table behind what it says of itself',
    content: `[\n{"type":"header","version":"5.2.1"},\n{"type":"table","name":"wp_users","data":\n${JSON.stringify([{ ID: '1', user_login: 'ann', user_pass: `$P$B${'x'.repeat(30)}`, user_email: 'a@corp.example', user_status: '0', display_name: 'Ann' }])}\n}\n]\n`,
    system: 'wordpress',
    users: 1,
    people: '1 0 1 ? ?',
    hashes: ['phpass 1'],
  },
  {
    what: 'WordPress: users of the REST API',
    content: json([
      {
        id: 1,
        username: 'ann',
        email: 'a@corp.example',
        registered_date: '2023-01-02T03:04:05+00:00',
        roles: ['subscriber'],
        extra_capabilities: { subscriber: true },
        slug: 'ann',
        link: 'https://x.example/author/ann',
      },
    ]),
    system: 'wordpress',
    users: 1,
    created: '2023-01-02',
    roles: ['subscriber 1'],
    mapped: { link: '', slug: '', 'extra_capabilities.subscriber': '' },
  },
  {
    what: 'SCIM in a table: capital switches, numbered lists',
    content: table([
      ['id', 'userName', 'name.givenName', 'emails[0].value', 'phoneNumbers[0].value', 'active', 'groups'],
      ['1', 'ann', 'Ann', 'a@corp.example', '+15550100001', 'TRUE', 'Sales'],
      ['2', 'bo', 'Bo', '', '', 'FALSE', 'Sales'],
    ]),
    system: 'scim',
    users: 2,
    people: '1 1 ? ? ?',
    states: ['active active 1', 'inactive inactive 1'],
    groups: ['Sales 2'],
  },
  {
    what: 'An own table with a switch for whoever is banned',
    content: table([
      ['id', 'name', 'email', 'banned'],
      ['1', 'Ann', 'a@corp.example', 't'],
      ['2', 'Bo', 'b@corp.example', 'f'],
    ]),
    system: 'generic',
    users: 2,
    states: ['active active 1', 'banned inactive 1'],
  },
]
