import { json, table, type Variant } from './variant-fixture'

const graph = 'Microsoft.Graph.PowerShell.Models.MicrosoftGraph'
const TEMPLATE = {
  German: ['Name [displayName] Erforderlich', 'Kennwort [passwordProfile] Erforderlich', 'Ja', 'Nein'],
  French: ['Nom [displayName] Obligatoire', 'Mot de passe initial [passwordProfile] Obligatoire', 'Oui', 'Non'],
  Japanese: ['名前 [displayName] 必須', '初期パスワード [passwordProfile] 必須', 'はい', 'いいえ'],
} as const

const template = ([name, password, yes, no]: (typeof TEMPLATE)[keyof typeof TEMPLATE]) =>
  table([
    ['version:v1.0', '', '', ''],
    [name, '[userPrincipalName]', password, '[accountEnabled]'],
    ['Chris Green', 'chris@contoso.com', 'myPassword1234', no],
    ['Ann Alder', 'ann@corp.example', 'Start1234!', no],
    ['Bo Birch', 'bo@corp.example', 'Start1234!', yes],
  ])

/** Entra ID and Azure AD B2C: portals, PowerShell of three generations. */
export const MICROSOFT: Variant[] = [
  ...Object.entries(TEMPLATE).map(
    ([language, words]): Variant => ({
      what: `Entra ID: the bulk-create template in ${language} asks whether to block`,
      content: template(words),
      system: 'entra',
      users: 2,
      people: '2 ? 2 ? ?',
      states: ['disabled inactive 1', 'enabled active 1'],
      notPeople: ['template example rows 1'],
    }),
  ),
  {
    what: 'Microsoft 365: the admin centre says who is blocked, not who is enabled',
    content: table([
      [
        'Block credential',
        'Country/Region',
        'Display name',
        'Object Id',
        'Phone number',
        'Usage location',
        'User principal name',
        'When created',
      ],
      ['False', 'Germany', 'A', '1', '+49 89 1', 'DE', 'a@corp.example', '2022-03-04 05:06:07Z'],
      ['True', 'Germany', 'B', '2', '+49 89 2', 'DE', 'b@corp.example', '2022-03-04 05:06:07Z'],
    ]),
    system: 'entra',
    users: 2,
    states: ['disabled inactive 1', 'enabled active 1'],
    created: '2022-03-04',
    mapped: {
      'Country/Region': 'country',
      'Phone number': 'phoneNumbers.work',
      'When created': '',
      'Block credential': '',
    },
  },
  {
    what: 'Entra ID: PowerShell writes the names of types where lists and objects were',
    content: table([
      [
        '"AccountEnabled"',
        '"BusinessPhones"',
        '"Id"',
        '"PasswordProfile"',
        '"UserPrincipalName"',
        '"AdditionalProperties"',
      ],
      [
        '"True"',
        '"System.String[]"',
        '"1"',
        `"${graph}PasswordProfile"`,
        '"a@corp.example"',
        '"System.Collections.Generic.Dictionary`2[System.String,System.Object]"',
      ],
    ]),
    system: 'entra',
    users: 1,
    people: '1 0 ? ? ?',
    hashes: [],
    warnings: ['type-names'],
    mapped: { BusinessPhones: '', AdditionalProperties: '' },
  },
  {
    what: 'Entra ID: Get-MsolUser, with the line of its type before the header',
    content: `#TYPE Microsoft.Online.Administration.User\n${table([
      [
        '"ExtensionData"',
        '"BlockCredential"',
        '"DisplayName"',
        '"ObjectId"',
        '"SignInName"',
        '"UserPrincipalName"',
        '"UserType"',
        '"IsLicensed"',
        '"WhenCreated"',
      ],
      [
        '"System.Runtime.Serialization.ExtensionDataObject"',
        '"True"',
        '"A"',
        '"1"',
        '"a@corp.example"',
        '"a@corp.example"',
        '"Member"',
        '"True"',
        '"1/2/2023 3:04:05 AM"',
      ],
    ])}`,
    system: 'entra',
    users: 1,
    states: ['disabled inactive 1'],
    created: '2023-01-02',
    mapped: { SignInName: '', IsLicensed: '', UserPrincipalName: 'username' },
  },
  {
    what: 'Entra ID: a guest who has not accepted is pending, and attributes of applications lose their long prefix',
    content: json({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
      value: [
        {
          id: '1',
          userPrincipalName: 'a_home.example#EXT#@corp.example',
          accountEnabled: true,
          externalUserState: 'PendingAcceptance',
          extension_0123456789abcdef0123456789abcdef_customerNo: 'C1',
        },
      ],
    }),
    system: 'entra',
    users: 1,
    states: ['invited pending 1'],
    mapped: { extension_0123456789abcdef0123456789abcdef_customerNo: 'custom:customer_no' },
  },
  {
    what: 'Entra ID: a spreadsheet has put its own word for true',
    content: table(
      [
        ['userPrincipalName', 'displayName', 'id', 'userType', 'accountEnabled'],
        ['a@corp.example', 'A', '1', 'Member', 'WAHR'],
        ['b@corp.example', 'B', '2', 'Member', 'FALSCH'],
      ],
      ';',
    ),
    system: 'entra',
    users: 2,
    states: ['disabled inactive 1', 'enabled active 1'],
  },
  {
    what: 'Entra ID: a script has flattened the last sign-in',
    content: table([
      ['UserPrincipalName', 'Id', 'AccountEnabled', 'LastSignInDateTime'],
      ['a@corp.example', '1', 'True', '2/1/2024 3:04:05 AM'],
    ]),
    system: 'entra',
    users: 1,
    login: '2024-02-01 0',
    mapped: { LastSignInDateTime: '' },
  },
  {
    what: 'Azure AD B2C: the portal download tells consumers by how they were created',
    content: table([
      [
        'userPrincipalName',
        'displayName',
        'mail',
        'id',
        'userType',
        'accountEnabled',
        'alternateEmailAddress',
        'creationType',
      ],
      ['1@shop.onmicrosoft.com', 'A', '', '1', 'Member', 'True', 'a@home.example', 'LocalAccount'],
      ['2@shop.onmicrosoft.com', 'B', '', '2', 'Member', 'True', '', ''],
    ]),
    system: 'b2c',
    users: 2,
    people: '1 ? 1 ? ?',
  },
]
