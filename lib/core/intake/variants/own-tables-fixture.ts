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
  {
    what: 'WordPress: capabilities under a prefix somebody chose',
    content: table([
      ['user_login', 'user_email', 'shop_2_capabilities'],
      ['ann', 'a@corp.example', '"a:1:{s:6:""editor"";b:1;}"'],
    ]),
    system: 'wordpress',
    users: 1,
    roles: ['editor 1'],
    mapped: { shop_2_capabilities: '' },
  },
  {
    what: 'Laravel: a moment says since when somebody is gone',
    content: table([
      ['id', 'name', 'email', 'email_verified_at', 'password', 'created_at', 'deleted_at'],
      ['1', 'Ann', 'a@corp.example', '2023-01-02 03:04:05', `$2y$12$${'a'.repeat(53)}`, '2023-01-02 03:04:05', ''],
      ['2', 'Bo', 'b@corp.example', '', `$2y$12$${'b'.repeat(53)}`, '2023-01-02 03:04:05', '2024-01-02 03:04:05'],
    ]),
    system: 'generic',
    users: 2,
    states: ['deleted inactive 1'],
    hashes: ['bcrypt cost 12 2'],
    mapped: { email_verified_at: '' },
  },
  {
    what: 'Drupal: its own hashes',
    content: table([
      ['uid', 'name', 'mail', 'pass', 'created', 'status'],
      ['1', 'ann', 'a@corp.example', `$S$E${'x'.repeat(51)}`, 1672617845, 1],
    ]),
    system: 'generic',
    users: 1,
    people: '1 ? 1 ? ?',
    hashes: ['phpass sha512 (Drupal) 1'],
    created: '2023-01-02',
  },
  {
    what: 'An own interface: one page, with an object where a password would be',
    content: json({
      results: [
        { user_id: '1', emails: [{ email: 'a@corp.example' }], status: 'active', password: { password_id: 'p' } },
      ],
      results_metadata: { next_cursor: 'abc', total: 300 },
    }),
    system: 'generic',
    users: 1,
    people: '1 ? ? ? ?',
    warnings: ['partial-page'],
  },
  {
    what: 'A list of Active Directory accounts in German',
    content: table(
      [
        ['Anmeldename', 'E-Mail', 'Aktiviert', 'Letzte Anmeldung', 'Erstellt', 'Mitglied von'],
        ['ann', 'a@corp.example', 'Falsch', '01.02.2024 10:11:12', '02.01.2023', 'CN=Sales|CN=HQ'],
      ],
      ';',
    ),
    system: 'generic',
    users: 1,
    states: ['inactive inactive 1'],
    login: '2024-02-01 0',
    created: '2024-02-01',
    groups: ['CN=HQ 1', 'CN=Sales 1'],
  },
]
