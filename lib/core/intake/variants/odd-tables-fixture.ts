import { json, table, type Variant } from './variant-fixture'

const PEOPLE: Pick<Variant, 'system' | 'users'> = { system: 'generic', users: 2 }

/** Tables as database consoles, frameworks and HR systems write them, and JSON that puts people one level deeper. */
export const ODD_TABLES: Variant[] = [
  {
    what: 'MySQL: quotes escaped by backslashes, and its own null',
    content:
      '"id","username","email","bio","last_login"\n"1","ann","a@corp.example","Said \\"hi\\", then left","2024-01-02 03:04:05"\n"2","bo","b@corp.example","",\\N\n',
    ...PEOPLE,
    people: '2 ? ? ? ?',
    login: '2024-01-02 1',
    warnings: ['null-spelled-out'],
  },
  {
    what: 'Cells in single quotation marks are no formulas',
    content: "id,username,email,name\n'1','ann','a@corp.example','Ann, Alder'\n'2','bo','b@corp.example','Bo'\n",
    ...PEOPLE,
    people: '2 ? ? ? ?',
    warnings: [],
  },
  {
    what: 'psql draws a line under the header and counts the rows',
    content:
      ' id | username |     email      \n----+----------+----------------\n  1 | ann      | a@corp.example\n  2 | bo       | b@corp.example\n(2 rows)\n',
    ...PEOPLE,
    people: '2 ? ? ? ?',
    warnings: ['footer-row', 'second-header'],
  },
  {
    what: 'sqlcmd draws its line cell by cell',
    content:
      'user_id,username,email\n-------,--------,-----\n1,ann,a@corp.example\n2,bo,b@corp.example\n\n(2 rows affected)\n',
    ...PEOPLE,
    warnings: ['footer-row', 'second-header'],
  },
  {
    what: 'A header for machines above one for people',
    content: table([
      ['emp_id', 'last_name', 'email', 'last_login', 'active'],
      ['Employee number', 'Surname', 'Mail address', 'Last login', 'Active?'],
      ['E1', 'Alder', 'a@corp.example', '2024-02-01', 'true'],
      ['E2', 'Birch', 'b@corp.example', '2024-01-01', 'false'],
    ]),
    ...PEOPLE,
    people: '2 ? ? ? ?',
    states: ['active active 1', 'inactive inactive 1'],
    login: '2024-02-01 0',
    warnings: ['second-header'],
  },
  {
    what: 'An HR list says whose mail and whose account it is',
    content: table([
      ['Emp No', 'Full Name', 'Work Email', 'Cell', 'Account Active'],
      ['001', 'Alder', 'a@corp.example', '(555) 010-0001', 'Y'],
      ['002', 'Birch', '', '', 'N'],
    ]),
    ...PEOPLE,
    people: '1 1 ? ? ?',
    states: ['active active 1', 'inactive inactive 1'],
    mapped: { 'Account Active': '', Cell: 'mobile' },
  },
  {
    what: 'A German list with a switch for whoever is locked out',
    content: table(
      [
        ['Benutzername', 'E-Mail', 'Letzte Anmeldung', 'Gesperrt'],
        ['ann', 'a@corp.example', '01.02.2024 10:11', 'Nein'],
        ['bo', 'b@corp.example', '', 'Ja'],
      ],
      ';',
    ),
    ...PEOPLE,
    states: ['active active 1', 'blocked inactive 1'],
    login: '2024-02-01 1',
    mapped: { 'Letzte Anmeldung': '', Gesperrt: '' },
  },
  {
    what: 'ASP.NET Identity: a switch about a phone is no phone',
    content: table([
      [
        'Id',
        'UserName',
        'NormalizedUserName',
        'Email',
        'PasswordHash',
        'SecurityStamp',
        'PhoneNumber',
        'PhoneNumberConfirmed',
        'TwoFactorEnabled',
        'AccessFailedCount',
      ],
      ['1', 'ann', 'ANN', 'a@corp.example', `AQAAAAIAAYag${'A'.repeat(72)}`, 'S'.repeat(32), 'NULL', '0', '1', '0'],
      ['2', 'bo', 'BO', 'b@corp.example', `AQAAAAIAAYag${'B'.repeat(72)}`, 'T'.repeat(32), 'NULL', '0', '0', '0'],
    ]),
    ...PEOPLE,
    people: '2 0 2 1 ?',
    hashes: ['ASP.NET Identity v3 (pbkdf2) 2'],
    mapped: {
      PhoneNumberConfirmed: 'identity/phoneVerified',
      NormalizedUserName: '',
      SecurityStamp: '',
      AccessFailedCount: '',
    },
  },
  {
    what: 'Django: dumpdata puts the person into fields',
    content: json([
      {
        model: 'auth.user',
        pk: 1,
        fields: {
          username: 'ann',
          email: 'a@corp.example',
          password: 'pbkdf2_sha256$600000$s$aGFzaA==',
          last_login: '2024-01-31T07:55:13Z',
          is_active: true,
          is_staff: false,
          date_joined: '2023-01-02T03:04:05Z',
        },
      },
    ]),
    system: 'generic',
    users: 1,
    people: '1 ? 1 ? ?',
    states: ['active active 1'],
    login: '2024-01-31 0',
    created: '2024-01-31',
    hashes: ['pbkdf2-sha256 600000 1'],
    mapped: { 'fields.is_staff': '', 'fields.date_joined': '', 'fields.email': 'emailaddress' },
  },
  {
    what: 'Elasticsearch and GraphQL put the person into a member of each hit',
    content: json({
      took: 1,
      hits: {
        total: { value: 2 },
        hits: ['a', 'b'].map((name) => ({
          _index: 'users',
          _source: { username: name, email: `${name}@corp.example` },
        })),
      },
    }),
    ...PEOPLE,
    people: '2 ? ? ? ?',
    mapped: { '_source.username': 'username' },
  },
  {
    what: 'One user inside an object',
    content: json({ user: { id: 'u1', username: 'ann', email: 'a@corp.example' } }),
    system: 'generic',
    users: 1,
    people: '1 ? ? ? ?',
  },
  {
    what: 'Exports put together: the header that comes again is told',
    content: table([
      ['id', 'username', 'email'],
      ['u1', 'ann', 'a@corp.example'],
      ['id', 'username', 'email'],
      ['u2', 'bo', 'b@corp.example'],
    ]),
    system: 'generic',
    users: 3,
    warnings: ['repeated-header'],
  },
  {
    what: 'A spreadsheet has rounded long numbers',
    content: table([
      ['id', 'email', 'phone'],
      ['u1', 'a@corp.example', '4.91701E+11'],
      ['u2', 'b@corp.example', '4.91702E+11'],
    ]),
    ...PEOPLE,
    warnings: ['number-rounded'],
  },
  {
    what: 'A first person without an address and a login is no second header',
    content: table([
      ['username', 'email', 'last_login', 'city'],
      ['ann', 'n/a', 'Never', 'Town'],
      ['bo', 'b@corp.example', '2024-01-02', 'Town'],
      ['cleo', 'c@corp.example', '2024-01-03', 'Town'],
    ]),
    system: 'generic',
    users: 3,
    login: '2024-01-03 1',
    warnings: ['placeholder-text'],
  },
]
